import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the fake address service behaves: well, or in one of the ways such services fail. */
export type Mood = 'well' | 'slow' | 'error' | 'html' | 'otherShape' | 'elsewhere' | 'townOnly' | 'nothing';

/** An address service in the shape of geo.api.vlaanderen.be/geolocation/v4/Location, for tests. */
export async function fakeAddressService() {
  let mood: Mood = 'well';
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://fake').searchParams.get('q') ?? '';
    asked.push(query);
    const send = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    if (mood === 'slow') return; // the caller gives up; closing the server ends the connection
    if (mood === 'error') return void send(503, 'application/json', '{}');
    if (mood === 'html') return void send(200, 'text/html', '<h1>Onderhoud</h1>');
    if (mood === 'otherShape') return void send(200, 'application/json', '{"results":[{"lat":50.88}]}');
    send(200, 'application/json', JSON.stringify({ LocationResult: mood === 'nothing' ? [] : [result(query, mood)] }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/geolocation/v4/Location`,
    asked,
    be(next: Mood) {
      mood = next;
    },
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function result(query: string, mood: Mood) {
  const [, street = '', number = null] = /^(.*?)(?: (\d+\w*))?,/.exec(query) ?? [];
  const town = mood === 'townOnly';
  const point =
    mood === 'elsewhere' ? { Lat_WGS84: 4.7, Lon_WGS84: 50.87 } : { Lat_WGS84: 50.87712, Lon_WGS84: 4.69931 };
  return {
    Municipality: 'Leuven',
    Zipcode: '3000',
    Thoroughfarename: town ? null : street,
    Housenumber: town ? null : number,
    ID: 3108923,
    FormattedAddress: `${street}${number === null ? '' : ` ${number}`}, 3000 Leuven`,
    Location: { ...point, X_Lambert72: 173_500.1, Y_Lambert72: 173_900.2 },
    LocationType: town ? 'gemeente' : number === null ? 'straat' : 'huisnummer',
    BoundingBox: null,
  };
}
