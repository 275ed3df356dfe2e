import path from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ActorSource } from './actors/actorSource.ts';
import { actorOf, type RequestContext, requestContext } from './actors/requestContext.ts';
import { registerFeeds } from './calendar/registerFeeds.ts';
import { currentVersion } from './database.ts';
import { DEMO_PEOPLE } from './demo/demoPeople.ts';
import { offerDemoSignIn } from './demo/demoSignIn.ts';
import { LAYING, LAYING_MANY } from './demo/layingWords.ts';
import { LayingPortfolio } from './demo/portfolio/layingPortfolio.ts';
import { PORTFOLIO_PEOPLE } from './demo/portfolio/portfolioPeople.ts';
import { seedDemo } from './demo/seedDemo.ts';
import { entities } from './entities.ts';
import { authorizeDownload } from './evidence/authorizeDownload.ts';
import { fileVerbs } from './evidence/evidence.policy.ts';
import { registerExchanges } from './exchanges/registerExchanges.ts';
import { startJournalVerifier } from './journal/startJournalVerifier.ts';
import { startForgetting } from './keeping/forgetTexts.ts';
import { findTextFile } from './legal-texts/findTextFile.ts';
import { startStateKeeper } from './obligations/state/startStateKeeper.ts';
import { inviteAdministrator } from './people/administrators/inviteAdministrator.ts';
import { recognisePerson } from './people/identities/recognisePerson.ts';
import { isProConnect } from './platform/auth/proConnect.rules.ts';
import { registerAuth } from './platform/auth/registerAuth.ts';
import { authenticate, claimedSession } from './platform/auth/sessions.ts';
import { startSessionSweeper } from './platform/auth/startSessionSweeper.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { prepareSchema } from './platform/db/migrate.ts';
import type { SchemaVersion } from './platform/db/migrationFiles.ts';
import { createOrm, type Orm } from './platform/db/orm.ts';
import type { Env } from './platform/env.ts';
import { type FetchingDoor, type PublicFetcher, publicFetcher } from './platform/fetching/fetchPublic.ts';
import { FileGuard } from './platform/files/fileGuard.ts';
import { createFileStore, type FileStore } from './platform/files/fileStore.ts';
import type { HoldCode } from './platform/files/sweep/holds.ts';
import { type Sweeper, startSweeper } from './platform/files/sweep/startSweeper.ts';
import { notingRefusals } from './platform/graphql/notingRefusals.ts';
import { registerGraphql } from './platform/graphql/registerGraphql.ts';
import { createHttpServer } from './platform/http/createHttpServer.ts';
import { languageOf } from './platform/http/presentError.ts';
import { registerBackOffice } from './platform/http/registerBackOffice.ts';
import { registerHealth } from './platform/http/registerHealth.ts';
import { registerPublicTexts } from './platform/http/registerPublicTexts.ts';
import type { RepeatedJob } from './platform/jobs/repeat.ts';
import { createLog, type Log } from './platform/log.ts';
import { createObservation, type Observation } from './platform/metrics/observation.ts';
import { PROGRAM_FOLDER } from './platform/programFolder.ts';
import { createSecurityLog, watchSecurity } from './platform/securityLog.ts';
import { holdRequests } from './platform/start/holdRequests.ts';
import type { App, Started, StartWatch } from './platform/start/lifecycle.ts';
import type { Preparation } from './platform/start/preparation.ts';
import { registerDownloads } from './platform/transfers/registerDownloads.ts';
import { registerUploads } from './platform/transfers/registerUploads.ts';
import type { UploadLimits } from './platform/transfers/uploadRoom.ts';
import { startQuarterKeeper } from './portfolio/keepQuarters.ts';
import { startStandKeeper } from './portfolio/keepStands.ts';
import { registerPortfolioFiles } from './portfolio/registerPortfolioFiles.ts';
import { createSchema } from './schema.ts';
import { registerShowcases } from './showcase/registerShowcases.ts';

const BACK_OFFICE = path.join(PROGRAM_FOLDER, 'dist', 'admin');

/** Who may sign in to the demonstration. */
const offeredPeople = ({ isPortfolioLaid }: Env) => [...DEMO_PEOPLE, ...(isPortfolioLaid ? PORTFOLIO_PEOPLE : [])];

interface Parts {
  env: Env;
  orm: Orm;
  store: FileStore;
  clock: Clock;
  log: Log;
  observation: Observation;
  askers: ActorSource;
  /** Of a demonstration that has one. */
  portfolio?: LayingPortfolio;
  fetchPublic: PublicFetcher;
}

/** `how` tells who asks: for certain, or as presumed, for whoever sees to `presumed` before answering. */
async function contextOf(
  { env, orm, clock, askers, fetchPublic }: Parts,
  request: FastifyRequest,
  how: 'certain' | 'presumed',
): Promise<RequestContext> {
  const em = orm.em.fork();
  const asker = await askers[how](em, claimedSession(request));
  const site = {
    look: env.theme,
    isDemo: env.demo,
    isProConnect: isProConnect(env.oidc?.issuer),
    contact: env.administratorEmail ?? null,
    uploadMaxBytes: env.files.uploadMaxBytes,
  };
  return requestContext({ em, clock, language: languageOf(request.headers['accept-language']), site, asker, fetchPublic });
}

function uploadLimits({ files, uploads, dataDir }: Env): UploadLimits {
  const { freeBytes, ...waiting } = uploads;
  return { maxBytes: files.uploadMaxBytes, ...waiting, disk: { folder: files.kind === 'disk' ? files.folder : dataDir, freeBytes } };
}

async function registerFiles(app: FastifyInstance, parts: Parts): Promise<void> {
  const { env, orm, store, clock, log, observation } = parts;
  await registerUploads(app, {
    orm,
    clock,
    log,
    store,
    limits: uploadLimits(env),
    publicOrigin: new URL(env.http.publicUrl).origin,
    observer: observation.uploads,
    uploader: async (request) => {
      const context = await contextOf(parts, request, 'certain');
      const actor = actorOf(context);
      fileVerbs.require('SEND', actor, undefined);
      return { personId: actor.personId, em: context.em };
    },
  });
  const guard = new FileGuard({ orm, store, clock, log, observer: observation.files });
  await registerShowcases(app, {
    orm,
    clock,
    log,
    guard,
    publicUrl: env.http.publicUrl,
    context: (request) => contextOf(parts, request, 'certain'),
  });
  await registerDownloads(app, {
    guard,
    log,
    authorize: async (request, versionId) => {
      const context = await contextOf(parts, request, 'certain');
      return authorizeDownload(context.em, actorOf(context), clock, versionId, request.method === 'GET', [findTextFile]);
    },
  });
}

async function registerRoutes(app: FastifyInstance, parts: Parts, filesHeld: () => HoldCode | null): Promise<void> {
  const { env, orm, store, clock, log, observation } = parts;
  const oidc = env.oidc ?? (await offerDemoSignIn(app, env.http.publicUrl, offeredPeople(env)));
  const directory = { recognise: (identity: Parameters<typeof recognisePerson>[2]) => recognisePerson(orm.em, clock, identity) };
  registerAuth(app, { env: { ...env, oidc }, orm, clock, log, directory, contact: env.administratorEmail });
  await registerGraphql(app, {
    schema: await createSchema(),
    limits: env.graphql,
    log,
    context: (request) => contextOf(parts, request, 'presumed'),
    personOf: ({ actor }) => actor?.personId ?? null,
    isRemembered: (request) => parts.askers.remembers(claimedSession(request)),
    isKnown: async (request) => (await authenticate(orm.em.fork(), request)) !== null,
    observers: [
      ...observation.watchOperations(({ actor }: RequestContext) => actor !== null),
      notingRefusals<RequestContext>(({ actor }) => actor?.personId),
    ],
  });
  await registerPortfolioFiles(app, { context: (request) => contextOf(parts, request, 'certain') });
  await registerExchanges(app, {
    context: (request) => contextOf(parts, request, 'certain'),
    publicOrigin: new URL(env.http.publicUrl).origin,
  });
  await registerFeeds(app, { orm, clock, publicUrl: env.http.publicUrl });
  registerPublicTexts(app, { publicUrl: env.http.publicUrl, securityContact: env.securityContact, clock });
  registerHealth(app, { orm, store, log, filesHeld });
  await registerBackOffice(app, BACK_OFFICE);
}

interface AppOptions {
  env: Env;
  databaseUrl: string;
  clock?: Clock;
  /** What the database is brought to, or asked for; what this program knows unless given. */
  version?: SchemaVersion;
  /** Where names are looked up and which addresses are gone to; the Internet unless given. */
  door?: FetchingDoor;
}

async function openDatabase({ env, databaseUrl, version }: AppOptions, log: Log, observation: Observation): Promise<Orm> {
  await prepareSchema(databaseUrl, version ?? (await currentVersion()), env.database, { log });
  const { poolMax, poolWaitMs } = env.database;
  return createOrm(databaseUrl, entities, { max: poolMax, waitMs: poolWaitMs, isForRequests: true, onCreated: observation.watchPool });
}

async function fillDatabase(
  { env, orm, store, clock, portfolio }: Parts,
  preparation: Preparation,
  { signal, preparing }: StartWatch,
): Promise<void> {
  const onStep = (share: number) => {
    signal?.throwIfAborted();
    if (share === 0) preparing?.(env.http.publicUrl);
    preparation.tell(share);
  };
  await portfolio?.prepare();
  if (env.demo) await seedDemo({ em: orm.em, store, clock, isEmpty: env.isDemoEmpty, onStep });
  portfolio?.begin();
  if (env.administratorEmail) await inviteAdministrator(orm.em, clock, env.administratorEmail);
}

async function partsOf({ env, clock = systemClock, door }: AppOptions, orm: Orm, log: Log, observation: Observation): Promise<Parts> {
  const store = await createFileStore(env.files, env.dataDir);
  const portfolio = env.demo && env.isPortfolioLaid ? new LayingPortfolio({ orm, clock, log }) : undefined;
  return {
    env,
    orm,
    store,
    clock,
    log,
    observation,
    askers: new ActorSource(clock),
    fetchPublic: publicFetcher(env.fetching, door),
    portfolio,
  };
}

function startSweeping({ env: { quarantineDays }, orm, store, clock, log, observation }: Parts): Sweeper {
  return startSweeper({ orm, store, clock, log, quarantineDays, jobs: observation.jobs, observer: observation.files });
}

function startJobs({ env: { textYears }, orm, clock, log, observation: { jobs } }: Parts): RepeatedJob[] {
  return [
    startSessionSweeper({ orm, clock, log, jobs }),
    startStateKeeper({ orm, log, jobs }),
    startStandKeeper({ orm, log, jobs }),
    startQuarterKeeper({ orm, clock, log, jobs }),
    startJournalVerifier({ orm, clock, log, jobs }),
    startForgetting({ orm, clock, log, jobs, textYears }),
  ];
}

function startedOf(env: Env): Started {
  const { demo, http } = env;
  const people = offeredPeople(env).map(({ givenName, usualName, roleLabel }) => ({ name: `${givenName} ${usualName}`, role: roleLabel }));
  return { url: http.publicUrl, demoPeople: demo ? people : [] };
}

/** Builds the application from its parts: the one place that wires. */
export async function createApp(options: AppOptions): Promise<App> {
  const { env } = options;
  const log = createLog(env.log);
  const stops: (() => Promise<unknown>)[] = [];
  const jobs: RepeatedJob[] = [];
  return {
    async start(watch: StartWatch = {}) {
      const observation = createObservation(env, log);
      const figures = await observation.serve();
      stops.unshift(() => figures.stop());
      const orm = await openDatabase(options, log, observation);
      stops.unshift(() => orm.close(true));
      const parts = await partsOf(options, orm, log, observation);
      if (parts.portfolio) jobs.push(parts.portfolio);
      const { app, beginStop } = await createHttpServer(env.http, log);
      observation.watchRequests(app);
      watchSecurity(app, createSecurityLog(log));
      const preparation = holdRequests(app, env.isPortfolioLaid ? LAYING_MANY : LAYING);
      let sweeper: Sweeper | undefined;
      await registerFiles(app, parts);
      await registerRoutes(app, parts, () => sweeper?.hold() ?? null);
      stops.unshift(() => Promise.all(jobs.map((job) => job.stop())));
      await app.listen({ port: env.http.port, host: env.http.host });
      stops.unshift(() => {
        beginStop();
        return app.close();
      });
      await preparation.during(() => fillDatabase(parts, preparation, watch));
      sweeper = startSweeping(parts);
      jobs.push(sweeper, ...startJobs(parts));
      return startedOf(env);
    },
    async atRest() {
      await Promise.all(jobs.map((job) => job.atRest()));
    },
    async stop() {
      for (const stop of stops) {
        await stop();
      }
    },
  };
}
