import { Box, Button, Typography } from '@mui/material';
import { useLocaleState, useNotify, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router';
import { CommitteeFileDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { Page } from '../shared/Page.tsx';
import { Around } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfCommittee } from './committeeAddress.ts';
import { type Committee, type File, type FilePart, fileParts } from './committeeFile.ts';
import { type PrintedFile, printed } from './printedFile.ts';

function Part({ part: { title, lines, none } }: { part: FilePart }) {
  return (
    <Section title={title}>
      {lines.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{none}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { mb: 0.5, overflowWrap: 'anywhere' } }}>
        {lines.map(({ id, text, quoted, to }) => {
          const words = <Around words={text} quoted={[quoted]} />;
          return <li key={id}>{to ? <RowLink to={to}>{words}</RowLink> : words}</li>;
        })}
      </Box>
    </Section>
  );
}

/** All of it as a file, made where it is read: what is shown, no more. */
function Downloads({ file, reference }: { file: PrintedFile; reference: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const give = async (kind: 'pdf' | 'odt') => {
    const name = `${translate('garant.committeeFile.fileName', { reference })}.${kind}`;
    try {
      const { downloadOdt, downloadPdf } = await import('./downloadFile.ts');
      await (kind === 'pdf' ? downloadPdf : downloadOdt)(file, name);
    } catch {
      notify('garant.committeeFile.failed', { type: 'error' });
    }
  };
  return (['pdf', 'odt'] as const).map((kind) => (
    <Button key={kind} variant="outlined" onClick={() => void give(kind)}>
      {translate(`garant.committeeFile.${kind}`)}
    </Button>
  ));
}

function FileView({ committee, file }: { committee: Committee; file: File }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const { day, instant, money } = useFormat();
  const { reference } = committee;
  const { title: convention, formerReference, sinceOn, untilOn } = file;
  const parts = fileParts(committee, file, { translate, day, instant, money });
  const title = translate('garant.committeeFile.title', { reference });
  const since = formerReference ? 'since' : 'sinceSigned';
  const lead = [
    convention,
    translate(`garant.committeeFile.${since}`, { reference: formerReference ?? '', date: day(sinceOn) }),
    translate('garant.committeeFile.until', { date: day(untilOn) }),
  ].join(' · ');
  return (
    <Page
      title={title}
      conventionId={committee.conventionId}
      lead={<Around words={lead} quoted={[convention]} />}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '@media print': { display: 'none' } }}>
          <Button component={Link} to={addressOfCommittee(committee.id)}>
            {translate('garant.committeeFile.back')}
          </Button>
          <Button variant="outlined" onClick={() => window.print()}>
            {translate('garant.committeeFile.print')}
          </Button>
          <Downloads reference={reference} file={{ title, lead, language, parts: printed(parts) }} />
        </Box>
      }
    >
      {parts.map((part) => (
        <Part key={part.code} part={part} />
      ))}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('garant.committeeFile.perReader')}
      </Typography>
    </Page>
  );
}

/** The file of a committee, which prepares itself: what changed since the last one, to read, print or give as a file. */
export default function CommitteeFilePage() {
  const { committeeId = '' } = useParams();
  const query = useAsk(CommitteeFileDocument, { id: committeeId });
  return (
    <Answer query={query}>
      {({ committee, committeeFile }) => committee && committeeFile && <FileView committee={committee} file={committeeFile} />}
    </Answer>
  );
}
