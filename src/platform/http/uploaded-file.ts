import type { FastifyRequest } from 'fastify';

/** A file as it was sent. The name is what the sender calls it: never a path of ours. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Blob;
}

const received = new WeakMap<FastifyRequest, UploadedFile>();

export const keepUploadedFile = (request: FastifyRequest, file: UploadedFile): void => void received.set(request, file);

/** The file that came with this request, or null. */
export const uploadedFile = (request: FastifyRequest): UploadedFile | null => received.get(request) ?? null;

/** What a sender calls a file: the last part of what may be a path, without signs that do not show. */
export function nameOf(given: string): string {
  const name = (given.split(/[\\/]/).pop() ?? '').replaceAll(/\p{C}/gu, '').trim().slice(-120);
  return name === '' ? 'bestand' : name;
}
