import { p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';

/** Time-ordered UUID (RFC 9562, version 7), made by the program so that a unit of work can link its records before they are stored. */
export const newId = (): string => uuidv7();

export const identifier = () =>
  p
    .uuid()
    .primary()
    .onCreate(() => newId());
