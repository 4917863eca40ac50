/** Branded ids, so that the id of one thing is never taken for that of another. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type StudyId = Id<'study'>;
export type FactorId = Id<'factor'>;
export type FrameworkId = Id<'framework'>;
export type ReferenceId = Id<'reference'>;
export type PageId = Id<'page'>;
/** `study-id#claim-id`: unique in the whole literature. */
export type ClaimReference = Id<'claim'>;

/** The full reference of a claim; a bare id is one of `own`, the study in whose file it stands. */
export function resolveClaimReference(reference: string, own?: string): ClaimReference {
  return (reference.includes('#') || own === undefined ? reference : `${own}#${reference}`) as ClaimReference;
}
