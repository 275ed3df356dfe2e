import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { OpenPublicationsDocument, type OpenPublicationsQuery } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { Quoting } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { PartCard } from './PartCard.tsx';

export type Publication = NonNullable<OpenPublicationsQuery['convention']>['openPublications'][number];
export type Part = Publication['parts'][number];

/** It still waits for its party. */
const isWaiting = ({ status, isGroundToReview }: Part) =>
  !status || status.state === 'PARTLY' || status.state === 'NOT_YET' || isGroundToReview;

/** What the obligation as a whole may be said to be, which only its party says. */
function Whole({ publication: { parts, isReadyToDeclare } }: { publication: Publication }) {
  const translate = useTranslate();
  const waiting = parts.filter(isWaiting).map(({ label }) => label);
  return (
    <Box sx={{ mb: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {isReadyToDeclare ? (
          translate('garant.publication.mayBeMet')
        ) : (
          <Quoting words="garant.publication.notYetMet" quoted={{ parts: waiting.join(', ') }} />
        )}
      </Typography>
      <Typography>
        {translate('garant.publication.attestedCount', { count: parts.filter(({ isAttested }) => isAttested).length, total: parts.length })}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('garant.publication.lead')}
      </Typography>
    </Box>
  );
}

/** A card of its own on the page of an obligation; on a page that titles it already, a part of that one. */
function Frame({ title, isCard, children }: { title: string; isCard: boolean; children: ReactNode }) {
  if (isCard) return <Section title={title}>{children}</Section>;
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0 }}>
      {children}
    </Box>
  );
}

interface PublicationSectionsProps {
  conventionId: string;
  /** On the page of this obligation, it alone. */
  obligationId?: string;
}

/** What a convention is to publish, point by point; nothing where its catalogue follows nothing so. */
export default function PublicationSections({ conventionId, obligationId }: PublicationSectionsProps) {
  const translate = useTranslate();
  const query = useAsk(OpenPublicationsDocument, { conventionId });
  return (
    <Answer query={query}>
      {({ convention }) =>
        convention.openPublications
          .filter((publication) => !obligationId || publication.obligationId === obligationId)
          .map((publication) => (
            <Frame
              key={publication.obligationId}
              title={`${translate('garant.publication.title')} · ${publication.obligation.code}`}
              isCard={obligationId !== undefined}
            >
              <Whole publication={publication} />
              <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.5 }}>
                {publication.parts.map((part) => (
                  <PartCard key={part.id} part={part} duty={publication.obligation} />
                ))}
              </Box>
            </Frame>
          ))
      }
    </Answer>
  );
}
