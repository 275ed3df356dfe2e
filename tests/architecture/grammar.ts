import {
  type GraphQLField,
  type GraphQLFieldMap,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** One thing that a schema names. */
interface Member {
  /** `Type`, `Type.field`, `Type.field(argument)`, `Enum.VALUE`. */
  at: string;
  kind: 'type' | 'field' | 'argument' | 'input' | 'value';
  name: string;
  type?: GraphQLType;
  description?: string | null;
}

export interface GrammarRule {
  name: string;
  /** Where the schema breaks it. */
  check(schema: GraphQLSchema): string[];
}

const ownTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

const fieldsOf = (schema: GraphQLSchema, root: 'Query' | 'Mutation'): GraphQLField<unknown, unknown>[] =>
  Object.values(schema[`get${root}Type`]()?.getFields() ?? {});

function membersOf(schema: GraphQLSchema): Member[] {
  return ownTypes(schema).flatMap((type): Member[] => {
    const own: Member = { at: type.name, kind: 'type', name: type.name, description: type.description };
    if (isEnumType(type))
      return [own, ...type.getValues().map((value) => ({ ...value, at: `${type.name}.${value.name}`, kind: 'value' as const }))];
    if (isInputObjectType(type)) {
      return [
        own,
        ...Object.values(type.getFields()).map((field) => ({ ...field, at: `${type.name}.${field.name}`, kind: 'input' as const })),
      ];
    }
    if (!isObjectType(type)) return [own];
    const fields = Object.values(type.getFields()).flatMap((field): Member[] => {
      const at = `${type.name}.${field.name}`;
      return [
        { ...field, at, kind: 'field' },
        ...field.args.map((arg): Member => ({ ...arg, at: `${at}(${arg.name})`, kind: 'argument' })),
      ];
    });
    return [own, ...fields];
  });
}

const breaking =
  (isBroken: (member: Member) => boolean) =>
  (schema: GraphQLSchema): string[] =>
    membersOf(schema)
      .filter(isBroken)
      .map(({ at }) => at);

const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9’]+/)
    .filter(Boolean)
    .map((word) => word.replace(/s$/, ''));
const EMPTY_WORDS = new Set(wordsOf('a an the this that one of its it is in on at to by for and or which what'));
const isOnlyItsName = ({ at, description }: Member): boolean =>
  wordsOf(description ?? '').every((word) => EMPTY_WORDS.has(word) || wordsOf(at).includes(word));

const named = (type: GraphQLType | undefined): string => (type ? getNamedType(type).name : '');
const isValue = ({ kind }: Member): boolean => kind === 'field' || kind === 'input' || kind === 'argument';
const NAMES = { type: /^[A-Z][A-Za-z0-9]*$/, value: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, other: /^[a-z][A-Za-z0-9]*$/ };
const PREDICATE = /^(is|has|can|awaits)[A-Z]/;
const DAY = /On$|^(asOf|day|from|to|validFrom|validUntil)$/;
const DAYS = ['Date', 'DateRange'];

const isOpenList = (type: GraphQLType): boolean =>
  isListType(type) && (!isNonNullType(type.ofType) || isOpenList(getNullableType(type.ofType)));
const isLooseList = ({ kind, type }: Member): boolean =>
  type !== undefined &&
  isListType(getNullableType(type)) &&
  (isOpenList(getNullableType(type)) || (kind === 'field' && !isNonNullType(type)));

/** A page holds rows; a page of a site does not. */
function rowsOf(type: GraphQLType): GraphQLField<unknown, unknown> | undefined {
  const page = getNamedType(type);
  return isObjectType(page) && page.name.endsWith('Page') ? page.getFields().items : undefined;
}

type Root = GraphQLField<unknown, unknown>;
const roots = (root: 'Query' | 'Mutation', isBroken: (field: Root) => boolean) => (schema: GraphQLSchema) =>
  fieldsOf(schema, root)
    .filter(isBroken)
    .map(({ name }) => `${root}.${name}`);

const takes = ({ args }: Root, asked: string): boolean => args.some(({ name }) => name === asked);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const inputOf = ({ args }: Root): string => named(args.find(({ name }) => name === 'input')?.type);

function misshapenPages(schema: GraphQLSchema): string[] {
  return ownTypes(schema).flatMap((type) => {
    const rows = rowsOf(type as GraphQLType);
    if (!rows || !isObjectType(type)) return [];
    const isWhole = String(rows.type) === `[${type.name.replace(/Page$/, '')}!]!` && String(type.getFields().total?.type) === 'Int!';
    return isWhole ? [] : [type.name];
  });
}

/** What a view tells of a type, after whose name it is called: `DossierReview` of `Review`. */
const VIEWS = /^(Matrix|Dossier)(?=[A-Z])/;
function wholeOf(schema: GraphQLSchema, name: string): GraphQLObjectType | undefined {
  const whole = VIEWS.test(name) ? schema.getType(name.replace(VIEWS, '')) : undefined;
  return isObjectType(whole) ? whole : undefined;
}

/** The type of a thing, whether it is told whole, by a view or by pages. */
function thingOf(schema: GraphQLSchema, type: GraphQLType): string {
  const rows = rowsOf(type);
  const name = named(rows ? rows.type : type);
  return wholeOf(schema, name)?.name ?? name;
}

const objectsOf = (schema: GraphQLSchema): GraphQLObjectType[] => ownTypes(schema).filter((type) => isObjectType(type));
const shapeOf = (schema: GraphQLSchema, type: GraphQLType): string => String(type).replace(/\w+/, thingOf(schema, type));
const ownId = (type: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}Id`;

/** The object that a field names by its id or code: `theme` of `themeCode`. */
function edgeOf(fields: GraphQLFieldMap<unknown, unknown>, name: string): GraphQLField<unknown, unknown> | undefined {
  const edge = fields[name.replace(/(Id|Code)$/, '')];
  return /(Id|Code)$/.test(name) && edge && isObjectType(getNamedType(edge.type)) ? edge : undefined;
}

/** A view tells no more of a thing than its type does: the same fields, its own id, the ids and codes of its edges. */
function addedByViews(schema: GraphQLSchema): string[] {
  return objectsOf(schema).flatMap((type) => {
    const whole = wholeOf(schema, type.name);
    if (!whole) return [];
    const fields = whole.getFields();
    const isOfWhole = ({ name, type: told }: GraphQLField<unknown, unknown>) =>
      (fields[name] && shapeOf(schema, fields[name].type) === shapeOf(schema, told)) ||
      name === ownId(whole.name) ||
      edgeOf(fields, name) !== undefined;
    return Object.values(type.getFields())
      .filter((field) => !isOfWhole(field))
      .map(({ name }) => `${type.name}.${name}`);
  });
}

/** Ids that lead nowhere in the API, and why. */
const WITHOUT_EDGE: Record<string, string> = {
  'ProfileEntry.answerId': 'the entry tells that answer',
  'JournalVerification.brokenEntryId': 'an entry that does not hold is looked at in its journal, among those around it',
};

function idsWithoutEdge(schema: GraphQLSchema): string[] {
  return objectsOf(schema).flatMap((type) => {
    const fields = type.getFields();
    const own = ownId(wholeOf(schema, type.name)?.name ?? type.name);
    return Object.values(fields)
      .filter(({ name, type: told }) => /[a-z]Id$/.test(name) && named(told) === 'ID' && name !== own && !edgeOf(fields, name))
      .map(({ name }) => `${type.name}.${name}`)
      .filter((at) => !(at in WITHOUT_EDGE));
  });
}

/** Names that several types bear for things of their own, each within its type. */
const EACH_ITS_OWN = new Set(['items', 'kind', 'status', 'allowedActions', 'awaited', 'awaitedAction', 'clocks', 'channel', 'type']);

function namesOfSeveralTypes(schema: GraphQLSchema): string[] {
  const fields = membersOf(schema).filter(
    ({ kind, at, name }) => kind === 'field' && !/^(Query|Mutation)\./.test(at) && !EACH_ITS_OWN.has(name),
  );
  return [...Map.groupBy(fields, ({ name }) => name)]
    .filter(([, all]) => new Set(all.map(({ type }) => thingOf(schema, type!))).size > 1)
    .map(([name]) => name);
}

/** The grammar of the API, which lets a program guess what it has not read. */
export const GRAMMAR: GrammarRule[] = [
  { name: 'everything is described', check: breaking(({ description }) => !description?.trim()) },
  {
    name: 'a description says more than the name',
    check: breaking((member) => Boolean(member.description?.trim()) && isOnlyItsName(member)),
  },
  {
    name: 'what may be null says when it is',
    check: breaking(
      ({ kind, type, description }) => kind === 'field' && !isNonNullType(type) && !/\bnull\b|\babsent\b/i.test(description ?? ''),
    ),
  },
  {
    name: 'types are PascalCase, values UPPER_CASE, the rest camelCase',
    check: breaking(({ kind, name }) => !(kind === 'type' || kind === 'value' ? NAMES[kind] : NAMES.other).test(name)),
  },
  {
    name: 'what is or is not so begins with is, has, can or awaits, and nothing else does',
    check: breaking((member) => isValue(member) && PREDICATE.test(member.name) !== (named(member.type) === 'Boolean')),
  },
  {
    name: 'a day is a Date, some days a DateRange, and both are named …On; a validity begins and ends on days',
    check: breaking((member) => isValue(member) && DAY.test(member.name) !== DAYS.includes(named(member.type))),
  },
  {
    name: 'an instant is a DateTime and is named …At',
    check: breaking((member) => isValue(member) && /[a-z]At$/.test(member.name) !== (named(member.type) === 'DateTime')),
  },
  { name: 'no number is a Float: amounts are exact, bytes are whole', check: breaking(({ type }) => named(type) === 'Float') },
  { name: 'a list is there and holds no null', check: breaking(isLooseList) },
  {
    name: 'a closed set is an enum',
    check: breaking(
      ({ type, description }) => named(type) === 'String' && (description?.match(/\b[A-Z]{2}[A-Z_]{2,}\b/g)?.length ?? 0) > 2,
    ),
  },
  { name: 'one name has one type', check: namesOfSeveralTypes },
  { name: 'a view adds nothing to the type after whose name it is called', check: addedByViews },
  { name: 'an id comes with its edge', check: idsWithoutEdge },
  {
    name: 'a filter by what a list may hold takes a list',
    check: breaking(
      ({ kind, at, name, type }) =>
        kind === 'input' &&
        /Filter\./.test(at) &&
        (/(Id|Code)$/.test(name) || isEnumType(getNamedType(type!))) &&
        !isListType(getNullableType(type!)),
    ),
  },
  {
    name: 'what is written is an …Input, what is searched for a …Filter',
    check: (schema) =>
      ownTypes(schema).flatMap((type) =>
        isInputObjectType(type) && !/(Input|Filter|Sort)$|^(Page|DateRange)$/.test(type.name) ? [type.name] : [],
      ),
  },
  { name: 'a page is named after its rows and holds items and a total', check: misshapenPages },
  {
    name: 'a query of pages takes a filter, a sort and a page',
    check: (schema) =>
      fieldsOf(schema, 'Query')
        .filter(({ type }) => rowsOf(type) !== undefined)
        .flatMap((query) => ['filter', 'sort', 'page'].flatMap((name) => (takes(query, name) ? [] : [`Query.${query.name}(${name})`]))),
  },
  { name: 'a query of many things answers by pages', check: roots('Query', ({ type }) => isListType(getNullableType(type))) },
  {
    name: 'a sort is by an enum of its list',
    check: breaking(
      ({ kind, name, at, type }) =>
        kind === 'input' && name === 'field' && !(isEnumType(getNamedType(type!)) && at === `${named(type).replace(/Field$/, '')}.field`),
    ),
  },
  {
    name: 'what is asked for by its name may be absent: null, and the rest of the answer stays',
    check: roots(
      'Query',
      ({ type, args }) =>
        isNonNullType(type) &&
        !isListType(type.ofType) &&
        args.some((arg) => isNonNullType(arg.type) && /^(id|slug|\w+Id)$/.test(arg.name)),
    ),
  },
  { name: 'a mutation takes one input', check: roots('Mutation', (mutation) => !inputOf(mutation)) },
  {
    name: 'an input is named after its mutation',
    check: roots('Mutation', (mutation) => Boolean(inputOf(mutation)) && inputOf(mutation) !== `${pascal(mutation.name)}Input`),
  },
  {
    name: 'an update takes an id beside its input, and nothing else does more',
    check: roots('Mutation', ({ name, args }) => {
      const beside = args.map((arg) => arg.name).filter((arg) => arg !== 'input');
      return (
        String(beside) !== (/^update[A-Z]/.test(name) ? 'id' : '') && !(beside.length === 1 && beside[0] === 'id' && args.length === 1)
      );
    }),
  },
];
