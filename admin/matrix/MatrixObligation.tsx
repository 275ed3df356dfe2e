import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { NextDate, OverdueMark } from '../shared/Due.tsx';
import { useFormat } from '../shared/useFormat.ts';
import type { Matrix } from './MatrixTable.tsx';
import { Item } from './matrixStyles.ts';

type Obligation = Matrix['cells'][number]['obligations'][number];

function Attested({ attestation }: { attestation: NonNullable<Obligation['attestation']> }) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useAuthorWords();
  return (
    <div className="attested">
      {translate('garant.attestation.line', { who: words(attestation.reviewer), when: format.day(attestation.reviewedAt) })}
      {attestation.fileName ? ` — ${attestation.fileName}` : attestation.evidenceTitle && ` — ${attestation.evidenceTitle}`}
    </div>
  );
}

/** One obligation in its cell: state, what it asks, its proofs and next date; once attested, by whom, when and on which file. */
export function MatrixObligation({ obligation, asOf }: { obligation: Obligation; asOf: string | null }) {
  const translate = useTranslate();
  const { id, assurance, isOverdue, text, evidenceCount, attestation } = obligation;
  return (
    <Item>
      <Link to={{ pathname: `/obligations/${id}/show`, search: asOf ? `?asOf=${asOf}` : '' }} data-code={obligation.code}>
        <div className="line">
          <AssuranceChip assurance={assurance} />
          {isOverdue && <OverdueMark />}
        </div>
        <div className="text" lang="fr">
          {text}
        </div>
        <div className="facts">
          <span>{translate('garant.obligation.proofs', { smart_count: evidenceCount })}</span>
          <NextDate {...obligation} />
        </div>
        {attestation && <Attested attestation={attestation} />}
      </Link>
    </Item>
  );
}
