import path from 'node:path';
import { FLOORS } from './floors.ts';
import { featuresNamed } from './names.ts';
import type { Import, Source } from './source.ts';

export interface Rule {
  name: string;
  /** What is wrong in a file, in words; nothing when it follows the rule. */
  check(source: Source): string[];
}

const MAX_SOURCE_LINES = 300;
const MAX_TEST_LINES = 400;
const MAX_FUNCTION_LINES = 50;
const PRIVATE_LAYERS = ['rules', 'inputs', 'resolver', 'queries'];

const under = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);
const suffixOf = (file: string): string | undefined => /\.([a-zA-Z]+)\.tsx?$/.exec(file)?.[1];

/** The feature folder of a server file; none for the platform and for what wires the parts together. */
export function featureOf(file: string): string | undefined {
  const folder = /^server\/([^/]+)\//.exec(file)?.[1];
  return folder === 'platform' || folder === 'demo' ? undefined : folder;
}

const importing =
  (applies: (file: string) => boolean, isWrong: (imported: Import, file: string) => boolean) =>
  ({ path, imports }: Source): string[] =>
    applies(path) ? imports.filter((each) => isWrong(each, path)).map(({ from }) => `imports ${from}`) : [];

const layer =
  (...suffixes: string[]) =>
  (file: string) =>
    under(file, 'server') && suffixes.includes(suffixOf(file) ?? '');

const isUseCase = (file: string): boolean => featureOf(file) !== undefined && /\/[a-z][A-Za-z]*\.ts$/.test(file);
const isTest = (file: string): boolean => under(file, 'tests');
const isReferenceData = (file: string): boolean => under(file, 'migrations');

/** The one to cancel a statement goes to the place, and with the encryption, of the one it runs on. */
const MAKERS_OF_CONNECTIONS = ['server/platform/db/connection.ts', 'server/platform/db/cancelStatement.ts'];

const ROOMS = Object.values(FLOORS).filter((rooms) => rooms.length > 0);

const roomOf = (file: string): string => path.posix.dirname(file).replace(/\/verbs$/, '');

/** The floors of the side a file is on, if they are drawn. */
const floorsOf = (file: string): string[] | undefined => ROOMS.find((rooms) => rooms.some((room) => under(file, room)));

function upward({ path: file, imports: imported }: Source): string[] {
  const rooms = floorsOf(file);
  if (!rooms) return [];
  const floor = rooms.indexOf(roomOf(file));
  if (floor < 0) return [`${roomOf(file)} stands on no floor`];
  return imported.flatMap(({ from }) => {
    const isAbove = floorsOf(from) === rooms && rooms.indexOf(roomOf(from)) > floor;
    return isAbove ? [`imports ${from}, which stands above it`] : [];
  });
}

const imports: Rule[] = [
  { name: 'a room stands on a floor and imports from its own and those below', check: upward },
  {
    name: 'the platform knows no feature',
    check: importing(
      (file) => under(file, 'server/platform'),
      ({ from }) => under(from, 'server') && !under(from, 'server/platform'),
    ),
  },
  {
    name: 'the platform names no feature, nor what it keeps',
    check: ({ path: file, strings }) => (under(file, 'server/platform') ? featuresNamed(strings).map((name) => `names ${name}`) : []),
  },
  { name: 'rules import only types', check: importing(layer('rules'), ({ isType }) => !isType) },
  {
    name: 'GraphQL types and inputs import neither the ORM nor a resolver',
    check: importing(
      layer('type', 'inputs'),
      ({ from, isType }) => !isType && (from.startsWith('@mikro-orm/') || suffixOf(from) === 'resolver'),
    ),
  },
  {
    name: 'only the list of resolvers imports resolvers',
    check: importing(
      (file) => under(file, 'server') && file !== 'server/schema.ts',
      ({ from }) => suffixOf(from) === 'resolver',
    ),
  },
  {
    name: "a feature leaves another feature's rules, inputs, resolvers and queries alone",
    check: importing(
      (file) => featureOf(file) !== undefined,
      ({ from }, file) =>
        featureOf(from) !== undefined && featureOf(from) !== featureOf(file) && PRIVATE_LAYERS.includes(suffixOf(from) ?? ''),
    ),
  },
  {
    name: 'the back office imports nothing from the server',
    check: importing(
      (file) => under(file, 'admin'),
      ({ from }) => under(from, 'server') || under(from, 'tests'),
    ),
  },
  {
    name: 'the server imports nothing from the back office or the tests',
    check: importing(
      (file) => under(file, 'server'),
      ({ from }) => under(from, 'admin') || under(from, 'tests'),
    ),
  },
  {
    name: 'connections to the database are opened in one place',
    check: ({ path, imports, members }) => {
      if (!under(path, 'server')) return [];
      const opensOwn = !MAKERS_OF_CONNECTIONS.includes(path) && imports.some(({ from, isType }) => from === 'pg' && !isType);
      const makesOrm = path !== 'server/platform/db/orm.ts' && members.some((member) => /^(MikroORM|pg)\./.test(member));
      return opensOwn || makesOrm ? ['opens connections: call connectClient or createOrm'] : [];
    },
  },
  {
    name: 'no file of the server only passes on what others export',
    check: ({ path, reExportsAll, reExportsOnly }) =>
      under(path, 'server') && (reExportsAll || reExportsOnly || /\/index\.tsx?$/.test(path)) ? ['is a barrel'] : [],
  },
];

const writing: Rule[] = [
  {
    name: 'a feature writes through what confirms who writes, and opens no transaction of its own',
    check: ({ path, members }) =>
      featureOf(path) === undefined
        ? []
        : members.filter((member) => /\.(transactional|begin)$/.test(member)).map((member) => `uses ${member}`),
  },
  {
    name: 'statements are built with their values bound (`read`, `run`), never sent as text',
    check: ({ path: file, members }) =>
      under(file, 'server') && !under(file, 'server/platform/db') ? members.filter((member) => /^(em|tx)?\.execute$/.test(member)) : [],
  },
];

/** `skipIf` is for a tool that a machine may lack, and says which. */
const SKIPPING = /^(test|it|describe|suite)\.(skip|only|todo|fails)$/;

const habits: Rule[] = [
  {
    name: 'no test is skipped, alone or still to be written',
    check: ({ path, members }) => (isTest(path) ? members.filter((member) => SKIPPING.test(member)).map((member) => `uses ${member}`) : []),
  },
  { name: 'nothing writes to the console', check: ({ members }) => members.filter((member) => member.startsWith('console.')) },
  {
    name: 'no type of the product is any',
    check: ({ path, hasAny }) => (hasAny && /^(server|admin)\//.test(path) ? ['uses any'] : []),
  },
  {
    name: 'the compiler is never silenced',
    check: ({ comments }) => comments.filter((comment) => /@ts-(ignore|nocheck|expect-error)/.test(comment)),
  },
  {
    name: 'nothing is left for later in a comment',
    check: ({ comments }) => comments.filter((comment) => /\b(TODO|FIXME|XXX|HACK)\b/.test(comment)),
  },
  {
    name: 'a button that may be out of use keeps the keyboard: `StayingButton`, `StayingIconButton`',
    check: ({ disabled }) => disabled.filter((name) => /^(Icon)?[Bb]utton$/.test(name)).map((name) => `disables ${name}`),
  },
  {
    name: 'exported rules, policies and use cases say what they do',
    check: ({ path, undocumented }) =>
      layer('rules', 'policy')(path) || isUseCase(path) ? undocumented.map((name) => `${name} has no docstring`) : [],
  },
];

const sizes: Rule[] = [
  {
    name: `a source file has at most ${MAX_SOURCE_LINES} lines, a test ${MAX_TEST_LINES}`,
    check: ({ path, lines }) =>
      !isReferenceData(path) && lines > (isTest(path) ? MAX_TEST_LINES : MAX_SOURCE_LINES) ? [`has ${lines} lines`] : [],
  },
  {
    name: `a function has at most ${MAX_FUNCTION_LINES} lines`,
    check: ({ path, functions }) =>
      isTest(path) || isReferenceData(path)
        ? []
        : functions.filter(({ lines }) => lines > MAX_FUNCTION_LINES).map(({ name, lines }) => `${name} has ${lines} lines`),
  },
];

export const RULES: Rule[] = [...imports, ...writing, ...habits, ...sizes];
