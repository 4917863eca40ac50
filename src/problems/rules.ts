/**
 * Everything that can be wrong with a literature. Rule ids are permanent: authors search for them,
 * and each has a section in `src/problems/README.md` and a fixture in `tests/fixtures/problems/`.
 */
export const rules = {
  // the folder and its files
  'missing-folder': 'error',
  'missing-file': 'error',
  'empty-literature': 'error',
  'bad-file-name': 'error',
  'unexpected-file': 'warning',
  'wrong-encoding': 'error',
  'empty-file': 'error',
  'broken-yaml': 'error',
  'broken-json': 'error',
  'broken-mdx': 'error',
  // the shape of each file
  'unknown-key': 'error',
  'missing-field': 'error',
  'wrong-type': 'error',
  'invalid-value': 'error',
  // what refers to what
  'unknown-study': 'error',
  'unknown-claim': 'error',
  'unknown-factor': 'error',
  'unknown-framework': 'error',
  'unknown-reference': 'error',
  'unknown-group': 'error',
  'unknown-node': 'error',
  'unknown-dimension': 'error',
  'unknown-kind': 'error',
  'unknown-page': 'error',
  'unknown-word': 'error',
  'unknown-place': 'error',
  'duplicate-id': 'error',
  'duplicate-mark': 'error',
  // what it means
  'claim-without-source': 'error',
  'relation-without-evidence': 'error',
  'cell-without-claim': 'error',
  'sense-without-evidence': 'error',
  'match-without-evidence': 'error',
  'foreign-claim': 'error',
  'long-phrase': 'error',
  'unreachable-step': 'error',
  'self-match': 'error',
  'self-relation': 'error',
  'contradictory-match': 'error',
  'reserved-page': 'error',
  'unused-factor': 'warning',
  'untranslated-words': 'warning',
  // the text of each file
  'unknown-component': 'error',
  'missing-attribute': 'error',
  'repeated-claim': 'error',
  'repeated-term': 'warning',
  'code-in-content': 'error',
  'unsafe-element': 'error',
  'broken-link': 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type RuleId = keyof typeof rules;
