import { v7 } from 'uuid';

declare const kind: unique symbol;

/** A UUIDv7 that names one kind of thing; an id of another kind does not compile. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type MunicipalityNis = string & { readonly [kind]: 'municipality' };
export type DeskId = Id<'desk'>;
export type OrganiserId = Id<'organiser'>;
export type LocationId = Id<'location'>;
export type PersonId = Id<'person'>;
export type OrganisationId = Id<'organisation'>;
export type FamilyId = Id<'family'>;
export type GuardianId = Id<'guardian'>;
export type ChildId = Id<'child'>;
export type RequestId = Id<'request'>;
export type LineId = Id<'line'>;
export type DraftId = Id<'draft'>;
export type OfferId = Id<'offer'>;
export type PlacementId = Id<'placement'>;
export type PoolId = Id<'pool'>;
export type ReductionId = Id<'reduction'>;

/** A new id, ordered by time of making (RFC 9562). */
export const newId = <T extends Id<string>>(): T => v7() as T;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True when the text has the shape of an id; says nothing about what it names. */
export const isId = (text: string): boolean => uuid.test(text);
