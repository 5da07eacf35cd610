import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/problem.ts';
import { servePage, type PageServing } from './pages.tsx';
import type { Route } from './route.ts';
import { keepUploadedFile, nameOf } from './uploaded-file.ts';

/**
 * Forms that take a file. Only these read multipart bodies, and only for staff: who asks is looked at before anything is
 * read. The fields stand in the body before the guard of forms looks for its token there, as with every form.
 */
export async function serveUploads(
  pages: FastifyInstance,
  serving: PageServing,
  routes: readonly Route[],
): Promise<void> {
  for (const route of routes) {
    const { upload } = route;
    if (upload === undefined) continue;
    await pages.register(async (uploads) => {
      // One byte more than allowed is kept, so that the action can see that the file is too large and say so.
      await uploads.register(multipart, {
        throwFileSizeLimit: false,
        limits: { files: 1, fileSize: upload + 1, fields: 20, fieldSize: 2_000, fieldNameSize: 100, parts: 30 },
      });
      uploads.addHook('onRequest', async (request) => {
        if ((await serving.actorOf(request)).kind !== 'staff') refuse('access.refused');
      });
      uploads.addHook('preValidation', receive);
      servePage(uploads, serving, route);
    });
  }
}

async function receive(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  const fields: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      continue;
    }
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of part.file) pieces.push(piece as Uint8Array<ArrayBuffer>);
    if (part.fieldname === 'file')
      keepUploadedFile(request, { name: nameOf(part.filename), content: new Blob(pieces) });
  }
  request.body = fields;
}
