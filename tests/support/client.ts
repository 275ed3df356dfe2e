export interface ApiError {
  message: string;
  path?: (string | number)[];
  extensions: {
    code: string;
    category: string;
    text: { fr: string; en: string };
    fieldErrors: { field: string; code: string; message: string }[];
    current?: Record<string, unknown>;
    incidentId?: string;
  };
}

export interface Answer<T> {
  data: T | null;
  errors?: ApiError[];
}

export interface UploadAnswer {
  status: number;
  body: { id: string; sha256: string; size: number; fileName: string; errors?: ApiError[] };
}

/** A browser's worth of the API: one person, one session cookie. */
export class ApiClient {
  constructor(
    readonly url: string,
    readonly cookie = '',
    private readonly language = 'fr',
  ) {}

  /** The raw answer, errors included. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  async ask<T = any>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<T>;
  }

  /** The data; a refusal fails the test with its words. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  async get<T = any>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors?.length) {
      throw new Error(errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('\n'));
    }
    return data as T;
  }

  /** The refusal; an answer without one fails the test. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<ApiError> {
    const { errors } = await this.ask(query, variables);
    if (!errors?.[0]) {
      throw new Error('Nothing was refused');
    }
    return errors[0];
  }

  async upload(content: Buffer, fileName: string): Promise<UploadAnswer> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), fileName);
    const response = await this.fetch('/uploads', { method: 'POST', headers: { 'x-garant-request': '1' }, body: form });
    return { status: response.status, body: (await response.json()) as UploadAnswer['body'] };
  }

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { 'accept-language': this.language, ...(this.cookie ? { cookie: this.cookie } : {}), ...init.headers };
    return fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers });
  }
}
