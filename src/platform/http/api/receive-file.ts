import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../../kernel/problem.ts';
import type { Upload } from '../endpoint.ts';
import { nameOf } from '../uploaded-file.ts';
import { BadRequest } from './input.ts';

/**
 * Makes the routes of `api` take multipart/form-data and nothing else: fields become members of the body, the file becomes
 * a Blob. `check` looks at who asks before anything of the body is read.
 */
export async function receiveFiles(
  api: FastifyInstance,
  { mostBytes, nameIn }: Upload,
  check: (request: FastifyRequest) => Promise<void>,
): Promise<void> {
  api.removeAllContentTypeParsers();
  await api.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, fileSize: mostBytes + 1, fields: 20, fieldSize: 2_000, fieldNameSize: 100, parts: 21 },
  });
  api.addHook('onRequest', check);
  api.addHook('preValidation', async (request) => {
    if (request.isMultipart()) request.body = await bodyOf(request, mostBytes, nameIn);
  });
}

async function bodyOf(request: FastifyRequest, mostBytes: number, nameIn: string): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  let fileName: string | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        body[part.fieldname] = part.value;
        continue;
      }
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for await (const piece of part.file) pieces.push(piece as Uint8Array<ArrayBuffer>);
      const content = new Blob(pieces);
      if (content.size > mostBytes) throw new Refusal({ type: 'input.tooLarge', values: {} });
      body[part.fieldname] = content;
      fileName = nameOf(part.filename);
    }
  } catch (error) {
    if (error instanceof Refusal || (error as { statusCode?: number }).statusCode === 413) throw error;
    throw new BadRequest([{ in: 'body', field: '', rule: 'multipart' }]);
  }
  return fileName === null ? body : { [nameIn]: fileName, ...body };
}
