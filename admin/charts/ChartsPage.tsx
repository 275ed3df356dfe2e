import { Box, Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { StatesByThemeDocument, TrendDocument } from '../generated/graphql.ts';
import { AsOfBanner, AsOfPicker, useAsOf } from '../matrix/AsOfPicker.tsx';
import { Answer } from '../shared/Answer.tsx';
import { todayInParis } from '../shared/days.ts';
import { Page } from '../shared/Page.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ChartOrTable } from './ChartOrTable.tsx';
import { stateRow } from './stateRows.ts';

const LONGEST_LABEL = 34;
const shorten = (label: string) => {
  const short = label.replace(/\s*\([^)]*\)\s*$/, '');
  return short.length > LONGEST_LABEL ? `${short.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : short;
};

interface AskedFor {
  conventionId: string;
  asOf: string | null;
}

function ByTheme({ conventionId, asOf }: AskedFor) {
  const translate = useTranslate();
  const format = useFormat();
  const query = useAsk(StatesByThemeDocument, { conventionId, asOf });
  return (
    <Answer query={query}>
      {({ statesByTheme }) => (
        <ChartOrTable
          title={translate('garant.charts.byTheme')}
          hint={translate('garant.charts.byThemeHint', { date: format.day(asOf ?? todayInParis()) })}
          heading={translate('garant.matrix.theme')}
          rows={statesByTheme.rows.map(({ theme, states }) => stateRow(theme.code, shorten(theme.label), theme.label, states))}
          layout="horizontal"
          lang="fr"
        />
      )}
    </Answer>
  );
}

function OverTime({ conventionId, asOf }: AskedFor) {
  const translate = useTranslate();
  const format = useFormat();
  const [locale] = useLocaleState();
  const query = useAsk(TrendDocument, { conventionId, asOf });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return (
    <Answer query={query}>
      {({ trend }) => (
        <ChartOrTable
          title={translate('garant.charts.trend')}
          hint={translate('garant.charts.trendHint', { date: format.day(asOf ?? todayInParis()) })}
          heading={translate('garant.charts.month')}
          rows={trend.points.map(({ day, states }, index, { length }) =>
            stateRow(day, index === length - 1 ? format.day(day).slice(0, 5) : month.format(new Date(day)), format.day(day), states),
          )}
          layout="vertical"
        />
      )}
    </Answer>
  );
}

/** States of a convention at a glance: by theme, and over the past months. */
export default function ChartsPage() {
  const translate = useTranslate();
  const { conventionId = '' } = useParams();
  const { asOf } = useAsOf();
  return (
    <Page
      title={translate('garant.charts.title')}
      actions={
        <Button component={Link} to={{ pathname: `/conventions/${conventionId}/matrix`, search: asOf ? `?asOf=${asOf}` : '' }}>
          {translate('garant.obligation.backToMatrix')}
        </Button>
      }
    >
      <Box sx={{ mb: 2 }}>
        <AsOfPicker />
      </Box>
      <AsOfBanner />
      <OverTime {...{ conventionId, asOf }} />
      <ByTheme {...{ conventionId, asOf }} />
    </Page>
  );
}
