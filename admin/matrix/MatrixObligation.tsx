import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useAuthorWords } from '../shared/AuthorLine.tsx';
import { overThePage } from '../shared/overThePage.ts';
import { Quoted } from '../shared/Quoted.tsx';
import { Lead, NextDate, Proofs, StateMarks } from '../shared/Told.tsx';
import { stateWords } from '../shared/toldFacts.ts';
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
  const proof = attestation.fileName || attestation.evidenceTitle;
  return (
    <div className="attested">
      {translate('garant.attestation.line', { who: words(attestation.reviewer), when: format.day(attestation.reviewedAt) })}
      {proof && (
        <>
          {' — '}
          <Quoted>{proof}</Quoted>
        </>
      )}
    </div>
  );
}

/** Its words; a fragment under the sentence that introduces it. */
function Words({ obligation: { text, chapeau } }: { obligation: CellObligation }) {
  return (
    <div className="text" lang="fr">
      {chapeau && <span className="chapeau">{`${chapeau} `}</span>}
      <span className="words">{shorten(text)}</span>
    </div>
  );
}

/** What asks nothing: a small grey word, and the text. */
function Calm({ obligation }: { obligation: CellObligation }) {
  const translate = useTranslate();
  const { evidenceCount } = obligation;
  return (
    <>
      <div className="state">{translate(stateWords(obligation))}</div>
      <Words obligation={obligation} />
      {evidenceCount > 0 && (
        <div className="facts">
          <Proofs obligation={obligation} />
        </div>
      )}
    </>
  );
}

/** What is told of an obligation: drawn again when it changes, not when the filters do. */
const Told = memo(({ obligation, partyCode }: { obligation: CellObligation; partyCode: string }) => {
  const { standing, attestation } = obligation;
  if (standing === 'OUTSIDE') return <Calm obligation={obligation} />;
  return (
    <>
      <div className="line">
        <StateMarks obligation={obligation} />
      </div>
      <Words obligation={obligation} />
      <div className="facts">
        <Proofs obligation={obligation} />
        <NextDate obligation={obligation} />
        <Lead obligation={{ ...obligation, party: { code: partyCode } }} />
      </div>
      {attestation && <Attested attestation={attestation} />}
    </>
  );
});

interface MatrixObligationProps {
  obligation: CellObligation;
  partyCode: string;
  /** Where the obligation opens over the matrix. */
  matrixPath: string;
  search: string;
  isDimmed: boolean;
  /** Out of reach of the Tab key: its cell is not the current one. */
  isSkipped: boolean;
}

/** One obligation in its cell: state, what it asks, its proofs and next date; once attested, by whom, when and on which file. */
export function MatrixObligation({ obligation, partyCode, matrixPath, search, isDimmed, isSkipped }: MatrixObligationProps) {
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
        <Told obligation={obligation} partyCode={partyCode} />
      </Link>
    </Item>
  );
}
