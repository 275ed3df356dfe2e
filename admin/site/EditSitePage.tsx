import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { Form, useLocaleState, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type Conformity, type SitePagePartsFragment, UpdateSitePageDocument } from '../generated/graphql.ts';
import { formErrorsOf } from '../providers/failure.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { CONFORMITIES } from '../shared/frame/useConformity.ts';
import { ChoiceInput, WordsInput } from '../shared/inputs.tsx';
import { KeepDraft } from '../shared/verbs/KeepDraft.tsx';
import { noRecord } from '../shared/verbs/noRecord.ts';
import { useDraft } from '../shared/verbs/useDraft.ts';
import { useVerb } from '../shared/verbs/useVerb.ts';
import { WrittenText } from './WrittenText.tsx';

interface Values {
  bodyFr: string;
  bodyEn: string | null;
  conformity?: Conformity;
}

function Preview() {
  const translate = useTranslate();
  const bodyFr = useWatch({ name: 'bodyFr' }) as string | null;
  if (!bodyFr?.trim()) return null;
  return (
    <Box component="section" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, my: 2 }}>
      <Typography variant="h2">{translate('garant.site.preview')}</Typography>
      <WrittenText markdown={bodyFr} lang="fr" />
    </Box>
  );
}

interface EditSitePageProps {
  page: SitePagePartsFragment;
  onDone: () => void;
}

/** Writes the page. After a conflict the other text is shown, and saving again is a choice made over it. */
export function EditSitePage({ page, onDone }: EditSitePageProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const declares = page.slug === 'accessibilite';
  const draft = useDraft(`site-page ${page.slug}`);
  const [start] = useState<Values>(() => ({
    bodyFr: page.bodyFr ?? '',
    bodyEn: page.bodyEn,
    ...(declares && { conformity: page.conformity ?? 'NOT_COMPLIANT' }),
    ...draft.values,
  }));
  const { perform, isPending, failure } = useVerb(UpdateSitePageDocument, 'garant.done.update');
  const leave = () => {
    draft.forget();
    onDone();
  };
  const save = async (values: unknown) => {
    const { bodyFr, bodyEn, conformity } = values as Values;
    const refusal = await perform({ slug: page.slug, input: { bodyFr, bodyEn: bodyEn || null, conformity, version: page.version } });
    if (refusal) return formErrorsOf(refusal, locale, values as Record<string, unknown>);
    leave();
    return undefined;
  };
  return (
    <Form record={noRecord} defaultValues={start} onSubmit={save} disableInvalidFormNotification noValidate>
      <KeepDraft name={`site-page ${page.slug}`} isResumed={draft.values !== undefined} onForget={leave} />
      {failure && <FailureNotice failure={failure} entity="SitePage" />}
      {declares && (
        <ChoiceInput source="conformity" label="garant.field.conformity" isObligatory choices={CONFORMITIES} words="garant.conformity" />
      )}
      <WordsInput source="bodyFr" label="garant.site.bodyFr" isObligatory rows={12} helperText="garant.site.markdown" />
      <WordsInput source="bodyEn" label="garant.site.bodyEn" rows={6} />
      <Preview />
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={leave}>{translate('ra.action.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={isPending}>
          {translate('ra.action.save')}
        </Button>
      </Box>
    </Form>
  );
}
