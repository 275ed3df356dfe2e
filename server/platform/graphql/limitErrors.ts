import { type DomainError, fail } from '../errors.ts';
import type { AskedTooOften } from './operationPrice.ts';

export const operationTooCostly = (price: number, most: number): DomainError =>
  fail('BAD_INPUT', 'OPERATION_TOO_COSTLY', {
    fr: `Cette opération demande trop de travail (${price} pour ${most} au plus) : moins de lignes, de mois ou d’identifiants, ou moins de listes à la fois.`,
    en: `This operation asks for too much work (${price} of at most ${most}): fewer rows, months or ids, or fewer lists at once.`,
  });

export const fieldAskedTooOften = ({ field, most }: AskedTooOften): DomainError =>
  fail('BAD_INPUT', 'FIELD_ASKED_TOO_OFTEN', {
    fr: `Une opération demande ${field} au plus ${most} fois, alias compris : envoyez plusieurs opérations.`,
    en: `An operation asks for ${field} at most ${most} times, aliases included: send several operations.`,
  });

export const tooManyWrites = (most: number): DomainError =>
  fail('BAD_INPUT', 'TOO_MANY_WRITES', {
    fr: `Une opération écrit au plus ${most} fois, alias compris : envoyez plusieurs opérations.`,
    en: `An operation writes at most ${most} times, aliases included: send several operations.`,
  });

export const tooManyRequests = (seconds: number): DomainError =>
  fail('UNAVAILABLE', 'TOO_MANY_REQUESTS', {
    fr: `Vous demandez trop de travail à la fois. Recommencez dans ${seconds} s.`,
    en: `You ask for too much work at once. Try again in ${seconds} s.`,
  });

export const tooManyAtOnce = (most: number): DomainError =>
  fail('UNAVAILABLE', 'TOO_MANY_REQUESTS', {
    fr: `Vous avez déjà ${most} demandes en cours. Attendez la fin de l’une d’elles.`,
    en: `You already have ${most} requests running. Wait until one of them ends.`,
  });
