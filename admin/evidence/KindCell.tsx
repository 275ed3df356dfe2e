import { useTranslate } from 'react-admin';
import type { EvidencePartsFragment } from '../generated/graphql.ts';

/** What it is, and that it was withdrawn when it was. */
export function KindCell({ evidence }: { evidence: Pick<EvidencePartsFragment, 'kind' | 'withdrawnAt'> }) {
  const translate = useTranslate();
  const kind = translate(`garant.evidenceKind.${evidence.kind}`);
  return <span>{evidence.withdrawnAt ? `${kind} · ${translate('garant.evidence.isWithdrawn')}` : kind}</span>;
}
