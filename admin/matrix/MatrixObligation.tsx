import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { NextDate, OverdueMark } from '../shared/Due.tsx';
import { overThePage } from '../shared/overThePage.ts';
import { Unseen } from '../shared/Unseen.tsx';
import { useFormat } from '../shared/useFormat.ts';
import type { CellObligation } from './matrixReading.ts';
import { Item } from './matrixStyles.ts';

const LONGEST = 320;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

function Attested({ attestation }: { attestation: NonNullable<CellObligation['attestation']> }) {
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

/** What asks nothing: a small grey word, and the text. */
function Calm({ obligation: { assurance, text, evidenceCount } }: { obligation: CellObligation }) {
  const translate = useTranslate();
  return (
    <>
      <div className="state">{translate(`garant.assurance.${assurance}`)}</div>
      <div className="text" lang="fr">
        {shorten(text)}
      </div>
      {evidenceCount > 0 && (
        <div className="facts">
          <span>{translate('garant.obligation.proofs', { smart_count: evidenceCount })}</span>
        </div>
      )}
    </>
  );
}

/** What is told of an obligation: drawn again when it changes, not when the filters do. */
const Told = memo(({ obligation }: { obligation: CellObligation }) => {
  const translate = useTranslate();
  const { assurance, standing, isOverdue, text, evidenceCount, attestation } = obligation;
  if (standing === 'OUTSIDE') return <Calm obligation={obligation} />;
  return (
    <>
      <div className="line">
        <AssuranceChip assurance={assurance} />
        {isOverdue && <OverdueMark />}
      </div>
      <div className="text" lang="fr">
        {shorten(text)}
      </div>
      <div className="facts">
        <span>{translate('garant.obligation.proofs', { smart_count: evidenceCount })}</span>
        <NextDate {...obligation} />
      </div>
      {attestation && <Attested attestation={attestation} />}
    </>
  );
});

interface MatrixObligationProps {
  obligation: CellObligation;
  /** Where the obligation opens over the matrix. */
  matrixPath: string;
  search: string;
  isDimmed: boolean;
  /** Out of reach of the Tab key: its cell is not the current one. */
  isSkipped: boolean;
}

/** One obligation in its cell: state, what it asks, its proofs and next date; once attested, by whom, when and on which file. */
export function MatrixObligation({ obligation, matrixPath, search, isDimmed, isSkipped }: MatrixObligationProps) {
  const translate = useTranslate();
  const { id, code, standing } = obligation;
  return (
    <Item>
      <Link
        to={{ pathname: `${matrixPath}/${id}`, search }}
        state={overThePage}
        tabIndex={isSkipped ? -1 : undefined}
        data-code={code}
        data-obligation={id}
        data-dimmed={isDimmed || undefined}
        data-calm={standing === 'OUTSIDE' || undefined}
      >
        {isDimmed && <Unseen>{translate('garant.matrix.dimmed')}</Unseen>}
        <Told obligation={obligation} />
      </Link>
    </Item>
  );
}
