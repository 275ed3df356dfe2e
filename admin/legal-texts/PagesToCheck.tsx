import { useTranslate } from 'react-admin';
import { PagesToCheckDocument } from '../generated/graphql.ts';
import { useAskedHere } from '../shared/asked.ts';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { TextLines } from './TextLines.tsx';

/** On the home of whoever keeps the register of texts: published pages to look at, those that say something else first; nothing where there is none. */
export function PagesToCheck() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useAsk(PagesToCheckDocument, {});
  const { total, items } = data?.legalTexts ?? { total: 0, items: [] };
  useAskedHere('pagesToCheck', data && total > 0);
  const isMended = ({ pageOutcome }: (typeof items)[number]) => pageOutcome !== 'SAYS_OTHER';
  const ordered = items.toSorted((left, right) => Number(isMended(left)) - Number(isMended(right)));
  const told = ({ pageCheckOn }: (typeof items)[number]) =>
    pageCheckOn ? translate('garant.pagesToCheck.by', { date: day(pageCheckOn) }) : translate('garant.pagesToCheck.differs');
  return <TextLines title={translate('garant.pagesToCheck.title')} total={total} items={ordered} told={told} />;
}
