import type { Claim } from '../model/literature.ts';
import { findWorkUrl } from './citation-words.ts';

/** The page of the source, at the claim's phrase where there is one (a text fragment). */
export function findSourceUrl({ study, phrase }: Claim): string | undefined {
  // The repository's page shows the abstract; a DOI may lead to a page that does not.
  const url = study.reference.data.URL ?? findWorkUrl(study.reference.data);
  if (url === undefined || phrase === undefined) return url;
  return `${url.split('#')[0]}#:~:text=${encodeURIComponent(phrase).replaceAll('-', '%2D')}`;
}
