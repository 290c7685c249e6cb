// Writes src/gql/graphql.ts from ../schema.graphql and every .graphql document under src.
// The generator's core is used without its command line, whose loaders want a newer Node.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { codegen } from '@graphql-codegen/core'
import * as documents from '@graphql-codegen/typed-document-node'
import * as typescript from '@graphql-codegen/typescript'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const target = 'src/gql/graphql.ts'
const found = readdirSync('src', { recursive: true }).filter((path) => path.endsWith('.graphql')).sort()

const output = await codegen({
  filename: target,
  schema: parse(readFileSync(process.env.OKRA_SCHEMA ?? '../schema.graphql', 'utf8')),
  documents: found.map((path) => ({ location: path, document: parse(readFileSync(`src/${path}`, 'utf8')) })),
  config: {
    onlyOperationTypes: true, // of the schema, only the enums and inputs that documents use
    enumsAsTypes: true,
    useTypeImports: true,
    avoidOptionals: { field: true, inputValue: false },
    skipTypename: true,
    strictScalars: true,
    dedupeFragments: true,
    documentMode: 'string',
    scalars: { DateTime: 'string', Date: 'string', Decimal: 'string', Period: 'string', Upload: 'File' },
  },
  plugins: [{ typescript: {} }, { operations: {} }, { documents: {} }],
  pluginMap: { typescript, operations, documents },
})

// Documents are kept as the text that is sent, typed: parsed trees of them would be a tenth of the first page's script.
const texts = output
  .replace(/export class TypedDocumentString[\s\S]*?\n}\n/, '')
  .replace(/export const \w+FragmentDoc = new TypedDocumentString\(`[^`]*`[^;]*;\n/g, '')
  .replace(/new TypedDocumentString\((`[^`]*`)\) as unknown as TypedDocumentString</g, '$1 as unknown as DocumentNode<')
  .replace(/import type \{ DocumentTypeDecoration \}/, 'import type { TypedDocumentNode as DocumentNode }')

const head = '/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */\n'
writeFileSync(target, head + texts)
console.log(`${target}: ${found.length} documents`)
