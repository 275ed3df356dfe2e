import type { ComponentType } from 'react';
import { Publications } from '../publication/publications.ts';
import { Workshops } from '../workshops/workshops.ts';
import { ConnectPart } from './ConnectPart.tsx';
import { FeedbackPart } from './FeedbackPart.tsx';
import { LetterPart } from './LetterPart.tsx';
import type { Practice, PracticePartProps } from './practice.ts';

/** What is recorded of each practice, beyond what is claimed and proven. */
export const PARTS: Partial<Record<Practice['practice'], ComponentType<PracticePartProps>>> = {
  FRANCECONNECT: ConnectPart,
  JE_DONNE_MON_AVIS: FeedbackPart,
  OPEN_PUBLICATION: Publications,
  MISSION_LETTER: LetterPart,
  RISK_WORKSHOP: Workshops,
};
