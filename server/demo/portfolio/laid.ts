import type { Agreed } from './agreed.ts';
import type { Ground } from './ground.ts';

/** What the acts of a convention are laid on. */
export interface Laid {
  agreed: Agreed;
  ground: Ground;
  conventionId: string;
  /** Ids of its parties by code, of its obligations by `code/party`, of their occurrences by `code/party moment cause`. */
  parties: Map<string, string>;
  obligations: Map<string, string>;
  occurrences: Map<string, string>;
}
