import { expect, test } from 'vitest';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import { municipalityTopology } from '../reads/topology.ts';
import { municipalityAt, nameOf, neighbours } from './topology.ts';

const topology = municipalityTopology();
const nis = (...codes: string[]) => codes as MunicipalityNis[];
const names = (codes: readonly string[]) =>
  topology.objects.municipality.geometries
    .filter((shape) => codes.includes(String(shape.id)))
    .map(nameOf)
    .sort();

test('Leuven borders on eight municipalities', () => {
  expect(names(neighbours(topology, nis('24062')))).toEqual([
    'Bertem', 'Bierbeek', 'Haacht', 'Herent', 'Holsbeek', 'Lubbeek', 'Oud-Heverlee', 'Rotselaar',
  ]); // prettier-ignore
});

test('together with Herent it no longer borders on Herent, but on what Herent borders', () => {
  const around = names(neighbours(topology, nis('24062', '24038')));
  expect(around).not.toContain('Herent');
  expect(around).toContain('Kortenberg');
});

test('Voeren lies apart: it has no neighbour in Flanders', () =>
  expect(neighbours(topology, nis('73109'))).toEqual([]));

test('an unknown code has no neighbours', () => expect(neighbours(topology, nis('99999'))).toEqual([]));

test('a point lies in its municipality, and Namur in none', () => {
  expect(municipalityAt(topology, { lat: 50.8796, lon: 4.7009 })).toBe('24062');
  expect(municipalityAt(topology, { lat: 50.8467, lon: 4.3525 })).toBe('21004');
  expect(municipalityAt(topology, { lat: 50.4674, lon: 4.8712 })).toBeNull();
});
