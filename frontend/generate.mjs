// Writes src/gql from ../schema.graphql and every .graphql document under src: a module per folder of documents, so that
// a page loads those of its feature alone, and schema.ts, the types that they share.
// The generator's core is used without its command line, whose loaders want a newer Node.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as documents from '@graphql-codegen/typed-document-node'
import * as typescript from '@graphql-codegen/typescript'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const target = 'src/gql'
const head = '/* Generated from ../schema.graphql by `npm run generate`; not to be edited. */\n'
const schema = parse(readFileSync(process.env.OKRA_SCHEMA ?? '../schema.graphql', 'utf8'))
const config = {
  onlyOperationTypes: true, // of the schema, only the enums and inputs that documents use
  enumsAsTypes: true,
  useTypeImports: true,
  avoidOptionals: { field: true, inputValue: false },
  skipTypename: true,
  strictScalars: true,
  dedupeFragments: true,
  documentMode: 'string',
  scalars: { DateTime: 'string', Date: 'string', Decimal: 'string', Period: 'string', Upload: 'File' },
}
const pluginMap = { typescript, operations, documents }

const found = readdirSync('src', { recursive: true })
  .filter((path) => path.endsWith('.graphql'))
  .sort()
  .map((path) => ({ location: path, document: parse(readFileSync(`src/${path}`, 'utf8')) }))
const folderOf = ({ location }) => basename(dirname(location))

/** Documents are kept as the text that is sent, typed: parsed trees of them would be a tenth of the first page's script. */
const asTexts = (output) =>
  output
    .replace(/export class TypedDocumentString[\s\S]*?\n}\n/, '')
    .replace(/export const \w+FragmentDoc = new TypedDocumentString\(`[^`]*`[^;]*;\n/g, '')
    .replace(/new TypedDocumentString\((`[^`]*`)\) as unknown as TypedDocumentString</g, '$1 as unknown as DocumentNode<')
    .replace(/import type \{ DocumentTypeDecoration \}/, 'import type { TypedDocumentNode as DocumentNode }')

const modules = { schema: await codegen({ filename: `${target}/schema.ts`, schema, documents: found, config, plugins: [{ typescript: {} }], pluginMap }) }
for (const folder of new Set(found.map(folderOf))) {
  const output = await codegen({
    filename: `${target}/${folder}.ts`,
    schema,
    documents: found.filter((one) => folderOf(one) === folder),
    config: { ...config, namespacedImportName: 'Types' },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap,
  })
  modules[folder] = `import type * as Types from './schema';\n${asTexts(output)}`
}

rmSync(target, { recursive: true, force: true }) // a feature that went takes its module with it
mkdirSync(target)
for (const [name, text] of Object.entries(modules)) writeFileSync(`${target}/${name}.ts`, head + text)
console.log(`${target}: ${found.length} documents`)
