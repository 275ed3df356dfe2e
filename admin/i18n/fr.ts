import frenchMessages from 'ra-language-french';
import { fields } from './fr/fields.ts';
import { records } from './fr/records.ts';
import { screens } from './fr/screens.ts';
import { vocabulary } from './fr/vocabulary.ts';

export const fr = { ...frenchMessages, garant: { ...screens, ...records, ...vocabulary, field: fields } };
