/**
 * Names of municipalities that are also something else: facts of the language, told apart by how much else they are. Names that begin
 * with an article ("La Unión") or a saint ("San José") are found by that, and stand in no list.
 */
import { fold } from "../language/fold.ts";

/** Common nouns, countries and places abroad that headings, sheets and files are named by: alone they never name a municipality. */
const WORDS = `
  Agrado, Albania, Algarrobo, Andes, Angostura, Arboleda, Arenal, Barrancas, Belén, Buenos Aires, Caimito, California, Campamento, Candelaria,
  Caracolí, Cerrito, Chaparral, Ciénaga, Colombia, Concepción, Concordia, Confines, Contadero, Contratación, Convención, Corrales, Cota,
  Distracción, Dolores, Encino, Floresta, Fresno, Fundación, Galeras, Gama, Gigante, Guaca, Hato, Heliconia, Honda, Jardín, Líbano, Maní,
  Manta, Matanza, Mercaderes, Mesetas, Mogotes, Nilo, Ovejas, Pajarito, Palestina, Palmar, Palmito, Páramo, Peque, Pesca, Pital, Planadas,
  Plato, Pradera, Prado, Providencia, Puerto Rico, Purificación, Regidor, Remedios, Remolino, Retiro, Rosas, Santuario, Silos, Socorro,
  Tarso, Toca, Trinidad, Turbo, Une, Vetas, Victoria`;

/** Surnames, given names, heroes, cities abroad and rarer nouns: alone they name a municipality in a file's or a sheet's name at most. */
const NAMES = `
  Acevedo, Albán, Alcalá, Aldana, Alejandría, Almeida, Altamira, Alvarado, Andalucía, Aranzazu, Arbeláez, Argelia, Arjona, Armero, Barbosa,
  Belalcázar, Bello, Beltrán, Betania, Bolívar, Briceño, Buenavista, Cabrera, Cáceres, Caicedo, Cajamarca, Calamar, Caldas,
  Carolina, Cartago, Cisneros, Clemencia, Colón, Córdoba, Corinto, Elías, Enciso, Espinal, Filadelfia, Flandes, Florencia, Florián, Florida,
  Fonseca, Funes, Galán, Gamarra, Garzón, Génova, Ginebra, Giraldo, Girón, González, Granada, Guadalupe, Guamal, Gutiérrez, Herrán, Hispania,
  Jerusalén, Jordán, Junín, Leiva, Lérida, Leticia, Linares, Lourdes, Madrid, Málaga, Manzanares, Margarita, Marsella, Marulanda,
  Medina, Melgar, Milán, Miranda, Miraflores, Montebello, Montenegro, Monterrey, Morales, Morelia, Mosquera, Murillo, Nariño, Neira, Obando,
  Olaya, Ortega, Ospina, Padilla, Páez, Palermo, Palmira, Pasto, Pedraza, Pensilvania, Piedras, Pinillos, Policarpa, Potosí, Restrepo,
  Ricaurte, Riofrío, Rivera, Rondón, Rovira, Salamina, Salazar, Saldaña, Salento, Salgar, Santacruz, Santana, Segovia, Sevilla, Silvia,
  Solano, Soledad, Solita, Suárez, Sucre, Támara, Tello, Tenerife, Teruel, Toledo, Toro, Trujillo, Ulloa, Uribe, Valencia, Valparaíso,
  Vélez, Venecia, Vergara, Versalles, Villagómez, Villanueva, Villarrica, Zambrano, Zaragoza`;

const foldedList = (names: string): ReadonlySet<string> => new Set(names.split(",").map(fold));
const words = foldedList(WORDS);
const names = foldedList(NAMES);

/**
 * What else a municipality's name may be: a word, a person's or a foreign name, a phrase of article and noun, a saint (of whom streets,
 * parishes and hospitals are called); null for a name that is nothing else.
 */
export type Homonym = "word" | "name" | "phrase" | "saint" | null;

/** What else a folded name may be. */
export function homonymOf(name: string): Homonym {
  if (words.has(name)) return "word";
  if (names.has(name)) return "name";
  if (/^(?:el|la|los|las) /.test(name)) return "phrase";
  return /^(?:san|santa|santo|santiago)\b/.test(name) ? "saint" : null;
}
