import { useTranslate } from 'react-admin';
import { useFormat } from '../shared/useFormat.ts';
import type { CommitteeTurn } from './workLists.ts';

/** What a committee waits for, and what sets its day and how far that is: nothing where nothing does. */
export function useCommitteeWords(): (turn: CommitteeTurn) => { said: string; note: string } {
  const translate = useTranslate();
  const { day } = useFormat();
  const shown = (on: string | null | undefined) => (on ? day(on) : '');
  const left = (days: number) => {
    if (days === 0) return translate('garant.committeeTurn.today');
    return translate(`garant.committeeTurn.${days < 0 ? 'past' : 'left'}`, { smart_count: Math.abs(days) });
  };
  return ({ turn: { act }, reference, fallsOn, dueOn, daysLeft, window }) => {
    const dates = { reference, day: shown(fallsOn), due: shown(dueOn), from: shown(window?.opensOn), to: shown(window?.latestOn) };
    const why = [
      window?.bound && translate(`garant.committeeTurn.bound.${window.bound}`),
      act === 'SEND_SLIDES' && translate('garant.committeeTurn.slides'),
      daysLeft !== null && daysLeft !== undefined && left(daysLeft),
    ];
    return { said: translate(`garant.committeeTurn.${act}`, dates), note: why.filter(Boolean).join(', ') };
  };
}
