import { Button, Typography } from '@mui/material';
import { useCallback, useState } from 'react';
import { useGetIdentity, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { type InstanceAction, MyWorkDocument, type MyWorkQuery, type WorkKind } from '../generated/graphql.ts';
import { RunningClocks } from '../incidents/Running.tsx';
import { PagesToCheck } from '../legal-texts/PagesToCheck.tsx';
import { TextsToAnswer, TextsToProve } from '../legal-texts/WaitingTexts.tsx';
import { Notices } from '../notices/Notices.tsx';
import { ObligationLines } from '../obligations/ObligationLines.tsx';
import { obligationsUnder } from '../obligations/obligationsUnder.ts';
import { readingAddress } from '../obligations/readingAddress.ts';
import { disagreementAddress } from '../observations/disagreementAddress.ts';
import { DueToObserve, SeenDays } from '../observations/SeenDays.tsx';
import { ProposalsToDecide } from '../proposals/publicData.ts';
import { RunningRights } from '../rights-requests/RunningRights.tsx';
import { Answer } from '../shared/Answer.tsx';
import { ASKING_PARTS, AskedContext, type AskingPart, type TakeAsked } from '../shared/asked.ts';
import { CountLinks } from '../shared/CountLinks.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Section } from '../shared/Section.tsx';
import { SeeAll } from '../shared/SeeAll.tsx';
import { Turns } from '../shared/Turn.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { CommitteeTurns } from './CommitteeTurns.tsx';
import { FirstThing } from './FirstThing.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { ProofsToCheck } from './ProofsToCheck.tsx';
import { PublicationTurns } from './PublicationTurns.tsx';
import { ReadingRights } from './ReadingRights.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import { SetupSteps } from './SetupSteps.tsx';
import { listsWithWork, type MyWork, type WorkName } from './workLists.ts';

const FIRST = 5;

/** What was sent back of what is offered for an obligation. */
const correctionsOf = ({ id, evidence }: MyWork['toCorrect']['items'][number]) =>
  evidence.flatMap(({ links }) =>
    links.flatMap(({ obligationId, turn }) => (obligationId === id && turn?.act === 'CORRECT' ? [turn] : [])),
  );

/** The first of a list, each with what there is to know of it. */
function WorkLines({ name, work }: { name: WorkName; work: MyWork }) {
  switch (name) {
    case 'contested':
      return (
        <ObligationLines
          items={work.contested.items.slice(0, FIRST)}
          below={({ contestations }) => <Turns turns={contestations.map(({ turn }) => turn)} />}
        />
      );
    case 'disagreeing':
      return (
        <ObligationLines
          items={work.disagreeing.items.slice(0, FIRST)}
          addressOf={disagreementAddress}
          below={({ sideViews, disagreement }) => (
            <>
              <SeenDays views={sideViews} />
              <Turns turns={[disagreement?.turn ?? null]} />
            </>
          )}
        />
      );
    case 'toConfirm':
      return (
        <ObligationLines
          items={work.toConfirm.items.slice(0, FIRST)}
          addressOf={readingAddress}
          below={({ wordingReading }) => <Turns turns={[wordingReading?.turn ?? null]} />}
        />
      );
    case 'toObserve':
      return (
        <ObligationLines
          items={work.toObserve.items.slice(0, FIRST)}
          below={({ observesAs, sideViews }) => <DueToObserve own={observesAs} views={sideViews} />}
        />
      );
    case 'toCorrect':
      return <ObligationLines items={work.toCorrect.items.slice(0, FIRST)} below={(line) => <Turns turns={correctionsOf(line)} />} />;
    case 'toReview':
      return <ReviewQueue items={work.toReview.items} />;
    default:
      return <ObligationLines items={work[name].items.slice(0, FIRST)} />;
  }
}

function WorkSection({ name, kind, work }: { name: WorkName; kind: WorkKind; work: MyWork }) {
  const translate = useTranslate();
  const { items, total } = work[name];
  const isQueue = name === 'toReview';
  return (
    <Section title={translate(`garant.work.${name}`)} total={total}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(`garant.workHint.${name}`)}
      </Typography>
      <WorkLines name={name} work={work} />
      <SeeAll total={total} shown={isQueue ? items.length : FIRST} to={obligationsUnder({ workKinds: [kind] })} />
    </Section>
  );
}

/** What to begin with, and how much there is of each list. */
function FirstPart({ myWork, publicationTurns, committeeTurns }: MyWorkQuery) {
  const translate = useTranslate();
  const counts = listsWithWork(myWork).map(({ name, kind }) => ({
    key: name,
    label: translate(`garant.work.${name}`),
    count: myWork[name].total,
    to: obligationsUnder({ workKinds: [kind] }),
  }));
  return (
    <>
      <FirstThing work={myWork} committees={committeeTurns.items} points={publicationTurns.items} />
      {counts.length > 0 && <CountLinks label={translate('garant.work.counts')} counts={counts} />}
    </>
  );
}

function Lists({ myWork, publicationTurns, committeeTurns }: MyWorkQuery) {
  return (
    <>
      <CommitteeTurns waiting={committeeTurns} />
      <PublicationTurns waiting={publicationTurns} />
      {listsWithWork(myWork).map((list) => (
        <WorkSection key={list.name} {...list} work={myWork} />
      ))}
    </>
  );
}

const isEmpty = ({ myWork, publicationTurns, committeeTurns }: MyWorkQuery): boolean =>
  listsWithWork(myWork).length === 0 && publicationTurns.total === 0 && committeeTurns.total === 0;

function NothingAsked() {
  const translate = useTranslate();
  return (
    <EmptyState title="garant.work.none" hint="garant.work.noneHint">
      <Button component={Link} to="/conventions" variant="outlined" sx={{ mt: 2 }}>
        {translate('garant.work.toConventions')}
      </Button>
    </EmptyState>
  );
}

/** What each part says of itself, and whether all of them said that they ask for nothing. */
function useParts(): { take: TakeAsked; isNothingAsked: boolean } {
  const [asked, setAsked] = useState<Partial<Record<AskingPart, boolean>>>({});
  const take = useCallback<TakeAsked>((part, isAsked) => setAsked((known) => ({ ...known, [part]: isAsked })), []);
  return { take, isNothingAsked: ASKING_PARTS.every((part) => asked[part] === false) };
}

/** What is asked of the person who looks, what to begin with first; lists that hold nothing are left out. */
export default function MyWorkPage() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { permissions } = usePermissions<InstanceAction[]>();
  const query = useAsk(MyWorkDocument, {});
  const { take, isNothingAsked } = useParts();
  const isAdministrator = permissions?.includes('MANAGE_PEOPLE') ?? false;
  const isReader = query.data?.myWork.roles.includes('READER');
  const isNothing = query.data && isEmpty(query.data) && isNothingAsked && !isAdministrator && !isReader;
  const roles = query.data?.myWork.roles.map((role) => translate(`garant.role.${role}`)) ?? [];
  return (
    <Page title={translate('garant.menu.myWork')} lead={[identity?.fullName, ...roles].filter(Boolean).join(' · ')}>
      <AskedContext value={take}>
        <RunningClocks />
        <RunningRights />
        <Notices />
        {isAdministrator && <SetupSteps />}
        <ReadingRights />
        <Answer query={query}>{(asked) => <FirstPart {...asked} />}</Answer>
        <PagesToCheck />
        <TextsToAnswer />
        <TextsToProve />
        <ProofsToCheck />
        <ProposalsToDecide />
      </AskedContext>
      {query.data && <Lists {...query.data} />}
      {isNothing && <NothingAsked />}
      <PeopleSection />
    </Page>
  );
}
