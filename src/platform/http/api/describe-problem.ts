const content = (schema: string) => ({
  'application/problem+json': { schema: { $ref: `#/components/schemas/${schema}` } },
});
const text = (description: string) => ({ type: 'string', description });

/** The shapes and answers of problems, as in belgif/openapi-problem. */
export const problemSchemas = {
  schemas: {
    Problem: {
      description: 'A problem detail (RFC 9457). Decide by `type`; `title` and `detail` are for people.',
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'instance'],
      properties: {
        type: { type: 'string', format: 'uri', description: 'urn:problem-type:belgif:… or urn:problem-type:kribbe:…' },
        title: text('A short summary of the type, in English'),
        status: { type: 'integer', minimum: 400, maximum: 599 },
        detail: text('What it means here; in the language of Accept-Language (nl, fr, en)'),
        instance: { type: 'string', format: 'uri', description: 'The trace of this request: quote it to ask for help' },
        values: { type: 'object', description: 'The values in the sentence, by name' },
      },
      example: {
        type: 'urn:problem-type:belgif:resourceNotFound',
        title: 'Resource Not Found',
        status: 404,
        detail: 'No resource at this address',
        instance: 'urn:uuid:123e4567-e89b-42d3-a456-426614174000',
      },
    },
    InputValidationProblem: {
      description: 'The input does not fit; every issue is listed at once.',
      allOf: [
        { $ref: '#/components/schemas/Problem' },
        {
          type: 'object',
          required: ['issues'],
          properties: { issues: { type: 'array', items: { $ref: '#/components/schemas/InputValidationIssue' } } },
        },
      ],
    },
    InputValidationIssue: {
      type: 'object',
      required: ['type', 'title', 'detail', 'in', 'name'],
      properties: {
        type: {
          type: 'string',
          format: 'uri',
          description: 'urn:problem-type:belgif:input-validation:schemaViolation or :unknownInput',
        },
        title: { type: 'string' },
        detail: { type: 'string' },
        in: { type: 'string', enum: ['body', 'header', 'path', 'query'] },
        name: text("Where: 'child.birthDate', 'lines[0].location'; empty for the whole body"),
      },
    },
  },
  responses: {
    Problem: { description: 'What stands in the way', content: content('Problem') },
    BadRequest: { description: 'The input does not fit', content: content('InputValidationProblem') },
    NoAccessToken: {
      description: 'A bearer token is needed, or this one is not valid',
      headers: { 'WWW-Authenticate': { schema: { type: 'string' } } },
      content: content('Problem'),
    },
  },
};
