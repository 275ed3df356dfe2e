import type { ProcessorToldFragment } from '../generated/graphql.ts';
import { isThereOn } from './processorFacts.ts';

/** A row of the table that a privacy policy gives: who, where, what for, and what vouches for it. */
export interface PolicyRow {
  id: string;
  name: string;
  countries: string;
  service: string;
  guarantees: string;
  /** Where the contract is read. */
  contractUrl: string | null;
}

interface Telling {
  translate: (key: string, holes?: Record<string, string>) => string;
  countryName: (code: string) => string;
  day: (iso: string) => string;
}

type Told = ProcessorToldFragment;

/** Countries of a day, each once, in the order they were recorded. */
export const countriesOn = ({ locations }: Pick<Told, 'locations'>, day: string): string[] => [
  ...new Set(locations.filter((place) => isThereOn(place, day)).map(({ country }) => country)),
];

/** What vouches for it on a day: its guarantees that hold, then what its transfers rest on. */
function guaranteesOn({ guarantees, locations }: Told, on: string, { translate, day }: Telling): string {
  const holding = guarantees
    .filter(({ validUntil }) => !validUntil || validUntil >= on)
    .map(({ kind, label, validUntil }) =>
      [
        kind === 'OTHER' && label ? label : [translate(`garant.guaranteeKind.${kind}`), label].filter(Boolean).join(' '),
        validUntil && `(${translate('garant.processor.guaranteeHolds', { date: day(validUntil) })})`,
      ]
        .filter(Boolean)
        .join(' '),
    );
  const resting = locations
    .filter((place) => place.mechanism !== 'NONE' && isThereOn(place, on))
    .map(({ mechanism }) => translate(`garant.transferMechanism.${mechanism}`));
  return [...new Set([...holding, ...resting])].join(' · ');
}

/** The table of a privacy policy on a day, of what the parties share: an entry that one keeps to itself is not made public by it. */
export function policyTable(processors: readonly Told[], on: string, telling: Telling): PolicyRow[] {
  return processors
    .filter(({ confidentiality }) => confidentiality !== 'RESTRICTED')
    .map((processor) => ({
      id: processor.id,
      name: processor.parent
        ? `${processor.name} (${telling.translate('garant.policyTable.by', { name: processor.parent.name })})`
        : processor.name,
      countries: countriesOn(processor, on).map(telling.countryName).join(', '),
      service: processor.service,
      guarantees: guaranteesOn(processor, on, telling),
      contractUrl: processor.contractUrl,
    }));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const cellsOf = ({ name, countries, service, guarantees, contractUrl }: PolicyRow): string[] => [
  name,
  countries,
  service,
  [guarantees, contractUrl].filter(Boolean).join(' · '),
];

/** The table to paste: as HTML, and as text with tabulations where only text is taken. */
export function copied(heads: readonly string[], rows: readonly PolicyRow[]): { html: string; text: string } {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const lines = rows.map(cellsOf);
  return {
    html: `<table><thead>${line(heads, 'th')}</thead><tbody>${lines.map((cells) => line(cells, 'td')).join('')}</tbody></table>`,
    text: [heads, ...lines].map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n'),
  };
}
