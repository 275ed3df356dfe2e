import { COMMITTEES } from './committeeStory.ts';
import { CONTROLLER } from './controllerStory.ts';
import { CONVERSATION } from './conversationStory.ts';
import type { Step } from './dutyActs.ts';
import { governance } from './governanceStory.ts';
import { INCIDENTS } from './incidentStory.ts';
import { MANIFESTO } from './manifestoStory.ts';
import { DELEGATOR, PARTNER } from './otherStories.ts';
import { PRACTICES } from './practiceStory.ts';
import { PROCESSORS } from './processorStory.ts';
import { PROPOSALS } from './proposalStory.ts';
import { PUBLICATION } from './publicationStory.ts';
import { RIGHTS_REQUESTS } from './rightsStory.ts';
import { SHOWCASE } from './showcaseStory.ts';
import { type Setting, Story } from './story.ts';
import { TEXTS } from './textStory.ts';
import { WORKSHOPS } from './workshopStory.ts';

/** Lays fourteen months of work on the convention of the demonstration, the oldest act first; the last ones were done on the last morning at work that is over. `onStep` is told how much of it is laid, from 0 to 1. */
export async function layWork(setting: Setting, onStep?: (share: number) => void): Promise<void> {
  const { days } = setting;
  const steps: Step[] = [
    ...CONTROLLER,
    ...DELEGATOR,
    ...PARTNER,
    ...CONVERSATION,
    ...MANIFESTO,
    ...PUBLICATION,
    ...WORKSHOPS,
    ...INCIDENTS,
    ...TEXTS,
    ...RIGHTS_REQUESTS,
    ...PROCESSORS,
    ...PRACTICES,
    ...PROPOSALS,
    ...SHOWCASE,
    ...COMMITTEES,
    ...governance(days.signedOn, days.today),
  ];
  const dated = steps
    .map((step) => ({ ...step, day: step.daysAgo === 0 ? days.lastMorning : days.worked(step.daysAgo) }))
    .toSorted((one, other) => one.day.localeCompare(other.day) || other.daysAgo - one.daysAgo);
  const story = await Story.open(setting);
  let [last, rank] = ['', 0];
  for (const [done, { day, act }] of dated.entries()) {
    rank = day === last ? rank + 1 : 1;
    last = day;
    story.moveTo(days.instant(day, rank));
    await act(story);
    onStep?.((done + 1) / dated.length);
  }
}
