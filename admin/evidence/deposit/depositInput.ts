import type { Confidentiality, DepositEvidenceInput, EvidenceContentInput } from '../../generated/graphql.ts';
import type { DepositTarget } from './DepositArea.tsx';

export interface DepositValues {
  title?: string;
  description: string | null;
  confidentiality: Confidentiality;
  alsoServes: string[] | null;
  content: { url?: string | null; statement?: string | null; validFrom: string | null; validUntil: string | null };
}

/** The deposit the API is asked for, from what the form holds. */
export function depositInput(
  values: DepositValues,
  { obligationIds }: Pick<DepositTarget, 'obligationIds'>,
  own: Pick<DepositEvidenceInput, 'kind' | 'title'> & { content?: EvidenceContentInput },
): DepositEvidenceInput {
  const { url, statement, validFrom, validUntil } = values.content;
  return {
    kind: own.kind,
    title: own.title.trim(),
    description: values.description || null,
    confidentiality: values.confidentiality,
    obligationIds: [...new Set([...obligationIds, ...(values.alsoServes ?? [])])],
    content: {
      url: url || null,
      statement: statement || null,
      validFrom: validFrom || null,
      validUntil: validUntil || null,
      ...own.content,
    },
  };
}
