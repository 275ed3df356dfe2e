import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LegalTextPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Section } from '../shared/Section.tsx';
import { AnswerReservation } from './verbs/AnswerReservation.tsx';

type Version = LegalTextPartsFragment['textVersions'][number];
type Reservation = NonNullable<Version['opinionRequest']>['reservations'][number];

/** The version of which the last opinion was given: what opinions before it asked for no longer counts. */
const lastAdvised = ({ textVersions }: Pick<LegalTextPartsFragment, 'textVersions'>): Version | undefined =>
  textVersions.find(({ opinionRequest }) => opinionRequest?.opinion);

/** Reservations of the last opinion that are not answered. */
export const openReservations = (text: Pick<LegalTextPartsFragment, 'textVersions'>): Reservation[] =>
  lastAdvised(text)?.opinionRequest?.reservations.filter(({ reservationOutcome }) => !reservationOutcome) ?? [];

function ReservationLine({ reservation, text, isLast }: { reservation: Reservation; text: LegalTextPartsFragment; isLast: boolean }) {
  const translate = useTranslate();
  const { rank, words, reservationOutcome, outcomeWords, answerer, answeredAt } = reservation;
  const mayAnswer = isLast && !reservationOutcome && text.allowedActions.includes('ANSWER_RESERVATION');
  return (
    <Box component="li" value={rank} sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <Typography lang="fr">{words}</Typography>
      <Typography sx={{ fontWeight: 600 }}>
        {translate(reservationOutcome ? `garant.reservationOutcome.${reservationOutcome}` : 'garant.legalText.unanswered')}
      </Typography>
      {outcomeWords && <Typography lang="fr">{outcomeWords}</Typography>}
      {answerer && answeredAt && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <AuthorLine author={answerer} at={answeredAt} />
        </Typography>
      )}
      {mayAnswer && <AnswerReservation text={text} reservation={reservation} />}
    </Box>
  );
}

/** What each opinion asks for, the last one first, each with what its writer made of it; nothing where no opinion makes a reservation. */
export function Reservations({ text }: { text: LegalTextPartsFragment }) {
  const translate = useTranslate();
  const advised = text.textVersions.filter(({ opinionRequest }) => opinionRequest && opinionRequest.reservations.length > 0);
  if (advised.length === 0) return null;
  const last = lastAdvised(text);
  return (
    <Section title={translate('garant.legalText.reservations')}>
      {advised.map((version) => (
        <Box key={version.id}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(version.id === last?.id ? 'garant.legalText.reservedOn' : 'garant.legalText.reservedBefore', {
              ...{ number: version.number, party: version.opinionRequest!.toParty.code },
            })}
          </Typography>
          <Box component="ol" sx={{ pl: 2.5, mt: 1 }}>
            {version.opinionRequest!.reservations.map((reservation) => (
              <ReservationLine key={reservation.id} reservation={reservation} text={text} isLast={version.id === last?.id} />
            ))}
          </Box>
        </Box>
      ))}
    </Section>
  );
}
