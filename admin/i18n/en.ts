import englishMessages from 'ra-language-english';
import { fields } from './en/fields.ts';
import { charts, matrix } from './en/matrix.ts';
import { records } from './en/records.ts';
import { rights } from './en/rights.ts';
import { screens } from './en/screens.ts';
import { shell } from './en/shell.ts';
import { vocabulary } from './en/vocabulary.ts';

export const en = {
  ...englishMessages,
  garant: { ...screens, ...records, ...rights, ...shell, ...vocabulary, matrix, charts, field: fields },
};
