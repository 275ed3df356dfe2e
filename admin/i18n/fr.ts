import frenchMessages from 'ra-language-french';
import { fields } from './fr/fields.ts';
import { charts, matrix } from './fr/matrix.ts';
import { records } from './fr/records.ts';
import { rights } from './fr/rights.ts';
import { screens } from './fr/screens.ts';
import { shell } from './fr/shell.ts';
import { vocabulary } from './fr/vocabulary.ts';

export const fr = {
  ...frenchMessages,
  garant: { ...screens, ...records, ...rights, ...shell, ...vocabulary, matrix, charts, field: fields },
};
