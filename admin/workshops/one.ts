import { WorkshopOneDocument } from '../generated/graphql.ts';

/** Reads one record of the room: it comes with the screen that shows it. */
export const one = WorkshopOneDocument;
