/** A party one acts for, and the body that it is. */
export interface OwnParty {
  id: string;
  name: string;
  organisationId: string;
}

/** Who is told by another party. */
export interface Controllers {
  controllers: { id: string; code: string; organisation: { id: string } }[];
}

/** Of the parties one acts for, those that tell the controllers: nobody tells themselves. */
export const tellingParties = (own: readonly OwnParty[], { controllers }: Controllers): OwnParty[] =>
  own.filter(({ organisationId }) => controllers.every(({ organisation }) => organisation.id !== organisationId));
