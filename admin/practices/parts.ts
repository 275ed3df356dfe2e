import type { ComponentType } from 'react';
import { Publications } from '../publication/publications.ts';
import type { Practice, PracticePartProps } from './practice.ts';

/** What is recorded of each practice, beyond what is claimed and proven. */
export const PARTS: Partial<Record<Practice['practice'], ComponentType<PracticePartProps>>> = { OPEN_PUBLICATION: Publications };
