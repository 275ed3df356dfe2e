export interface HttpEnv {
  port: number;
  host: string;
  /** Address people type, without a trailing slash. */
  publicUrl: string;
  isHttps: boolean;
  /** Whose X-Forwarded-* headers are believed: nobody's, those of so many proxies in a row, or of proxies at these addresses. */
  trustProxy: false | number | string[];
}

export interface OidcEnv {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** Levels of authentication that are accepted; empty means any. */
  acrValues: string[];
  /** Registered algorithm of the identity token, `HS256` included; undefined for any asymmetric one the provider announces. */
  idTokenSigned?: string;
  /** Algorithm of the signed userinfo, e.g. `RS256`, `HS256` included; undefined when userinfo is plain JSON. */
  userinfoSigned?: string;
}

/** What received files may take until evidence holds them, in bytes; Infinity where there is no limit. */
export interface UploadsEnv {
  /** Of one person, and of everybody. */
  waitingBytes: number;
  waitingBytesOfAll: number;
  /** To stay free where files are received. */
  freeBytes: number;
}

export type FilesEnv = { uploadMaxBytes: number } & (
  | { kind: 'disk'; folder: string }
  | {
      kind: 's3';
      endpoint?: string;
      region: string;
      bucket: string;
      accessKeyId: string;
      secretAccessKey: string;
      forcePathStyle: boolean;
    }
);

export interface DatabaseEnv {
  /** Undefined when the program starts its own PostgreSQL. */
  url?: string;
  /** Connections this process holds at most. */
  poolMax: number;
  /** Whether the program brings the database up to date at its start, or only looks whether it is. */
  isMigrating: boolean;
  /** How long a migration tries for a lock that another session holds. */
  migrateWaitMs: number;
  /** How long a request waits for one of them before it is refused. */
  poolWaitMs: number;
  /** Statements that take longer are logged; 0 for none. */
  slowStatementMs: number;
}

/** What one may ask of the API; Infinity where there is no limit. Counted by each process. */
export interface GraphqlEnv {
  introspection: boolean;
  /** Of one person. */
  requestsPerMinute: number;
  /** Of all who are not signed in at one address. */
  anonymousRequestsPerMinute: number;
  /** In the units of `Price.work`, about a microsecond each. */
  workPerMinute: number;
  operationsAtOnce: number;
  /** Longest statement of a screen, and of a transaction. */
  readMs: number;
  writeMs: number;
}

/** Which texts of the outside an instance reads, when a person gives their address. */
export interface FetchingEnv {
  /** Names of hosts, those under one after `*.`; none where nothing is read. */
  hosts: string[];
  isHttpAllowed: boolean;
}

/** Where figures for Prometheus are served. */
export interface MetricsEnv {
  port: number;
  host: string;
}

/** The settings of one run, read once at the start and never from `process.env` afterwards. */
export interface Env {
  isProduction: boolean;
  http: HttpEnv;
  database: DatabaseEnv;
  /** Undefined unless asked for. */
  metrics?: MetricsEnv;
  /** Absolute folder of the embedded database and of the files kept on disk. */
  dataDir: string;
  /** Whether made-up people and the demo identity provider are offered. */
  demo: boolean;
  /** Whether nobody is to have worked in the demonstration yet. */
  isDemoEmpty: boolean;
  /** Whether the demonstration has many conventions beside the one that is worked on. */
  isPortfolioLaid: boolean;
  /** Undefined in demo mode. */
  oidc?: OidcEnv;
  files: FilesEnv;
  uploads: UploadsEnv;
  /** How long files that nothing refers to are kept aside before they are deleted. */
  quarantineDays: number;
  /** Years after which what was written of an entry of a register that ended is erased; 0: never. */
  textYears: number;
  graphql: GraphqlEnv;
  fetching: FetchingEnv;
  log: { level: string; format: 'json' | 'short' };
  /** Look of the back office; the State's design system is for .gouv.fr sites only. */
  theme: 'NEUTRAL' | 'DSFR';
  /** Who may administer an instance that has no administrator yet. */
  administratorEmail?: string;
  /** Where a weakness is told, as a URI; undefined when nobody may be told. */
  securityContact?: string;
}
