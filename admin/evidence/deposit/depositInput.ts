import type { Confidentiality, DepositEvidenceInput, EvidenceContentInput } from '../../generated/graphql.ts';
import type { DepositTarget } from './DepositArea.tsx';

export interface DepositValues {
  title?: string;
  description: string | null;
  confidentiality: Confidentiality;
  alsoServes: string[] | null;
  /** A DPO of one’s own party checks it before it leaves. */
  isToCheck?: boolean;
  internalNote?: string | null;
  content: { url?: string | null; statement?: string | null; validFrom: string | null; validUntil: string | null };
}

type Served = Pick<DepositTarget, 'obligationIds' | 'occurrences' | 'declaration'> & { occurrenceId?: string | null };

/** The deposit the API is asked for, from what the form holds. Of several obligations, each is proven for the occurrence it is judged by. */
export function depositInput(
  values: DepositValues,
  { obligationIds, occurrences = [], occurrenceId = null, declaration }: Served,
  own: Pick<DepositEvidenceInput, 'kind' | 'title'> & { content?: EvidenceContentInput },
): DepositEvidenceInput {
  const { url, statement, validFrom, validUntil } = values.content;
  const served = [...new Set([...obligationIds, ...(values.alsoServes ?? [])])];
  const isJudged = occurrences.some(({ id, isGoverning }) => isGoverning && id === occurrenceId);
  return {
    kind: own.kind,
    title: own.title.trim(),
    description: values.description || null,
    confidentiality: values.confidentiality,
    obligationIds: served,
    occurrenceId: served.length > 1 && isJudged ? null : occurrenceId,
    content: {
      url: url || null,
      statement: statement || null,
      validFrom: validFrom || null,
      validUntil: validUntil || null,
      ...own.content,
    },
    declaration: declaration?.inputOf({ ...values }) ?? null,
  };
}
