import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const built = ['**/features/**', '**/components/**', '**/layouts/**', '**/pages/**'];
/** What pure code does not know: the site, and the world. */
const outside = ['**/site/**', ...built, 'astro*', 'node:*'];

/** Who may import what. Each message says where the code belongs. */
const layers = [
  {
    files: ['src/problems/**'],
    forbid: ['**/model/**', '**/words/**', ...outside],
    message:
      'src/problems tells problems and knows nothing of what has them: put this code into src/model or above.',
  },
  {
    files: ['src/words/**'],
    forbid: ['**/model/**', ...outside],
    message:
      'src/words is pure and depends on nothing above it: code that needs the model or the site belongs there.',
  },
  {
    files: ['src/model/**'],
    forbid: outside,
    message:
      'src/model is pure: no Astro, no disk, no DOM. What touches them belongs into src/site or a feature.',
  },
  {
    files: ['src/diagrams/**'],
    forbid: ['**/site/**', ...built, 'astro*'],
    message:
      'src/diagrams draws what the model holds and knows no page: put this code into src/site or above.',
  },
  {
    files: ['src/site/**'],
    ignores: ['src/site/mdx-components.ts'],
    forbid: built,
    message: 'src/site carries features and pages and does not know them: put this code into the feature.',
  },
  {
    files: ['src/components/**'],
    forbid: ['**/layouts/**', '**/pages/**'],
    message: 'Components are used by pages, never the other way round.',
  },
  {
    files: ['src/features/**'],
    forbid: ['**/layouts/**', '**/pages/**'],
    message: 'Features are used by pages, never the other way round.',
  },
];

const zodMessage = 'Zod stands in src/model/schema alone: derive the type with z.output and import that.';
const featureMessage =
  'A feature comes and goes whole: what two of them need belongs into src/components or src/site.';
const diskMessage = 'Only integration.ts and *.node.ts touch disk or process; split the file.';

export default [
  { ignores: ['dist*/', '.astro/', '.cache/', 'node_modules/', 'tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, caughtErrors: 'none' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  { files: ['src/env.d.ts'], rules: { '@typescript-eslint/no-namespace': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off', 'no-var': 'off' } },
  { files: ['src/**/*.astro'], rules: { 'astro/no-set-html-directive': 'off' } },
  ...layers.map(({ files, ignores = [], forbid, message }) => ({
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: forbid, message },
            ...(files.includes('src/features/**')
              ? [{ regex: '^\\.\\./(?!\\.\\.)', message: featureMessage }]
              : []),
            ...(files[0].startsWith('src/model') ? [] : [{ group: ['zod'], message: zodMessage }]),
          ],
        },
      ],
    },
  })),
  {
    files: ['src/model/**'],
    ignores: ['src/model/schema/**', 'src/model/parse/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: zodMessage }] },
      ],
    },
  },
  {
    files: ['src/diagrams/**/*.ts', 'src/features/**/*.{ts,tsx}', 'src/site/**/*.ts'],
    ignores: ['**/integration.ts', '**/*.node.ts', 'src/site/deployment.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: diskMessage }] },
      ],
    },
  },
  {
    files: ['src/**/*.client.ts', 'src/**/*.tsx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/site/**', 'node:*'],
              message: 'Browser code never imports src/site: hand it over in attributes of the page.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/pages/**', 'src/layouts/**', 'src/components/**', 'src/features/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportSpecifier[imported.name=/^(getCollection|getEntry)$/]',
          message:
            'Pages ask the model: getLiterature() from src/site/literature.ts, renderBody() for the text.',
        },
      ],
    },
  },
];
