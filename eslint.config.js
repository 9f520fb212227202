import js from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** Selectors of casts to a type, and to one that holds it. */
const castsTo = (type) => {
  const cast = ':matches(TSAsExpression, TSTypeAssertion)';
  return [`${cast} > ${type}.typeAnnotation`, `${cast} > .typeAnnotation ${type}`];
};

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'web/dist/',
    'data/',
    'tests/fixtures/',
    '.vitest/',
    '.dependency-cruiser.cjs',
  ]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'web/svelte.config.js'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // Fastify plugins are async by contract, with or without an await inside.
      '@typescript-eslint/require-await': 'off',
      // A number reads well in a sentence; anything else must be formatted on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-undef': 'off', // TypeScript knows better
      'no-restricted-imports': [
        'error',
        {
          name: '@sinclair/typebox',
          message: 'Use "typebox": the old package still infers, silently wrong.',
        },
        { name: 'chart.js/auto', message: 'Register what is used: auto brings all of Chart.js.' },
      ],
    },
  },
  {
    // The brand says that disclosure control has let these counts through. Given by hand it would say nothing.
    files: ['server/**', 'web/**', 'tests/**'],
    ignores: ['server/disclosure/released.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...castsTo("TSTypeReference[typeName.name='ReleasedCounts']").map((selector) => ({
          selector,
          message: 'Only server/disclosure/released.ts gives this brand: use what it returns.',
        })),
      ],
    },
  },
  {
    // Where figures are made, a cast to never would pass for anything, the brand too.
    files: ['server/{measures,findings,answers,routes,reports,audit}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...castsTo(
          ":matches(TSTypeReference[typeName.name='ReleasedCounts'], TSNeverKeyword, TSAnyKeyword)",
        ).map((selector) => ({
          selector,
          message:
            'Only server/disclosure/released.ts gives the brand of released counts: use what it returns.',
        })),
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    // Migrations are frozen and must not import the schema's types, which move on.
    files: ['db/migrations/**'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['tests/**'],
    plugins: { vitest },
    rules: {
      'vitest/valid-expect': 'error',
      // Asymmetric matchers are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Programs that talk to a person at a terminal.
    files: ['tests/bench/**', 'tests/helpers/**'],
    rules: { 'no-console': 'off' },
  },
);
