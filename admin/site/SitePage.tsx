import { Alert, Box, Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { MeDocument, SitePageDocument, type SitePagePartsFragment } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Mark } from '../shared/frame/Mark.tsx';
import type { SitePageSlug } from '../shared/frame/sitePages.ts';
import { PublicFrame } from '../shared/frame/Threshold.tsx';
import { useConformityWords } from '../shared/frame/useConformity.ts';
import { Page } from '../shared/Page.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { useLook } from '../theme/look.ts';
import { EditSitePage } from './EditSitePage.tsx';
import { WrittenText } from './WrittenText.tsx';

function Text({ page }: { page: SitePagePartsFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const [locale] = useLocaleState();
  const own = locale === 'en' ? page.bodyEn : page.bodyFr;
  const shown = own ?? page.bodyFr;
  const told = useConformityWords();
  const declared = page.id === 'accessibilite' && (
    <Typography sx={{ fontWeight: 600, mb: 2 }}>{told(page.conformity ?? 'NOT_COMPLIANT')}</Typography>
  );
  if (!shown) {
    return (
      <>
        {declared}
        <EmptyState title="garant.site.notWritten" hint="garant.site.notWrittenHint" />
      </>
    );
  }
  return (
    <>
      {declared}
      {!own && <Alert severity="info">{translate('garant.site.frenchOnly')}</Alert>}
      <WrittenText markdown={shown} lang={own ? undefined : 'fr'} />
      {page.updatedAt && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 3 }}>
          {translate('garant.site.updatedAt', { date: format.day(page.updatedAt) })}
        </Typography>
      )}
    </>
  );
}

function HomeLink() {
  const translate = useTranslate();
  const { Header } = useLook();
  if (Header) return null;
  return (
    <Box
      component={Link}
      to="/"
      sx={{ display: 'flex', alignItems: 'center', gap: 1, mr: 'auto', color: 'inherit', textDecoration: 'none', fontWeight: 700 }}
    >
      <Mark />
      {translate('garant.name')}
    </Box>
  );
}

/** One of the pages that every public site owes: open to anybody, written by who administers the instance. */
export default function SitePage({ slug }: { slug: SitePageSlug }) {
  const translate = useTranslate();
  const query = useAsk(SitePageDocument, { id: slug });
  const { data } = useAsk(MeDocument, {});
  const [isEditing, setEditing] = useState(false);
  const canEdit = data?.me?.allowedActions.includes('MANAGE_PEOPLE') ?? false;
  const edit = (
    <Button variant="outlined" onClick={() => setEditing(true)}>
      {translate('garant.verb.update')}
    </Button>
  );
  return (
    <PublicFrame start={<HomeLink />}>
      <Box sx={{ width: '100%', maxWidth: 960, mx: 'auto', flex: 1 }}>
        <Page title={translate(`garant.site.page.${slug}`)} actions={canEdit && !isEditing ? edit : undefined}>
          <Card sx={{ p: { xs: 2, sm: 4 }, mb: 4 }}>
            <Answer query={query}>
              {({ sitePage }) => (isEditing ? <EditSitePage page={sitePage} onDone={() => setEditing(false)} /> : <Text page={sitePage} />)}
            </Answer>
          </Card>
        </Page>
      </Box>
    </PublicFrame>
  );
}
