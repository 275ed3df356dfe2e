import type { RequestContext } from '../actors/requestContext.ts';
import type { Wording } from '../platform/db/read.ts';
import type { EvidencePage } from './evidence.type.ts';
import { evidenceWords } from './evidenceFilter.ts';
import { showProofs } from './showProofs.ts';

/** The first proofs that hold every word (or one like it), among those the actor may read. */
export const searchEvidence = (context: RequestContext, text: string, wording: Wording, limit: number): Promise<EvidencePage> =>
  showProofs(context, evidenceWords(text, wording), { offset: 0, limit });
