import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

const features = readdirSync('src/features')

// Who may import whom: app → features → ui, lib, gql. Features know nothing of each other; primitives know no data.
const forbid = (...group) => ({ 'no-restricted-imports': ['error', { patterns: group }] })

export default ts.config(
  { ignores: ['dist', 'src/gql', 'node_modules', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  hooks.configs.flat['recommended-latest'],
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  ...features.map((name) => ({
    files: [`src/features/${name}/**`],
    rules: forbid(
      { group: ['@/features/*', '../*'], message: `features/${name} may import ui, lib, gql and itself` },
      { group: ['@/app/*'], message: 'app imports features, not the other way round' },
    ),
  })),
  {
    files: ['src/ui/**'],
    rules: forbid(
      { group: ['@/features/*', '@/app/*', '@/gql/*', 'urql', '@urql/*', '@/lib/client', '@/lib/session'], message: 'ui holds no data' },
    ),
  },
  { files: ['src/lib/**'], rules: forbid({ group: ['@/features/*', '@/app/*', '@/ui/*'], message: 'lib is below ui and features' }) },
)
