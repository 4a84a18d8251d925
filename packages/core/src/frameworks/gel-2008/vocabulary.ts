/** Words beside those of the lines: what any plan says, and what other sectors of a municipality say. Folded; see language/terms.ts. */
import type { LineVocabulary } from "../catalogue.ts";

const terms = (...lists: string[]): string[] => lists.flatMap((list) => list.split(" "));
const phrases = (...lists: string[]): string[] => lists.flatMap((list) => list.split(", "));

export const GEL_2008_VOCABULARY: LineVocabulary = {
  neutral: terms(
    // Who and whose.
    "municip* mpal mpales mpio alcaldia* administracion* admon publica publico publicos institucional* institucion* local* territorial*",
    "comite* equipo* alcalde* oficina* jefe* secretari* lider* enlace* encargad* responsable* usuario* cliente* visitante* gente grupo*",
    // What is done in any plan.
    "accion* actividad* plan planes programa* proyecto* proceso* procedimiento* estrategi* gestion* politica* objetivo* meta metas linea*",
    "hacer realiz* adelant* efectu* elabor* dise* prepar* formul* present* garantiz* asegur* logr* facilit* ofrec* prest* propend* permit*",
    "fortalec* modern* mejora* apoy* promov* cre* crear conform* defin* estable* institucionaliz* continu* segui* control* document*",
    "necesari* oportun* adecuad* eficiente* eficaz* eficien* calidad cantidad numero no nro num total* veces mes mensual* semana* semanal*",
    "anual* ano anos dia dias trimestr* semestr* periodic* permanente* frecuencia* cada todo toda todos todas su sus nuestra*",
    "realizad* ejecutad* cumplid* firmad* suscrit* logrado* aplicad* dictad* emitid* elaborad* entregad* aprobad* expedid* diligenciad*",
    "nuevo nueva nuevos nuevas privad* oficial* radio prensa masiv* persona* respond* respuesta* respondi* estructur* ningun* no que ya falt* otro otra otros otras interno interna internos internas tema* sujet* medio* medios tecnologi* tic tics sistema* comunicacion*",
    "poblacion* habitante* vereda* barrio* rural* sector* region* pais nacional* zona* cabecera* interes* ambito* entorno*",
    "brind* gener* aument* increment* contribu* orient* dirig* inici* impuls* consolid* organiz* respald* tener dar hacia dentro marco",
    "parte forma manera alto alta mayor mejor buen* clara veraz tiempo* fecha* plazo activa activo efectiv* general* diferent* distint* vari*",
    "principal* ultim* actual anterior* siguiente* pertinent* correspond* relacion* respect* funcion* carg* product* result* obten*",
    "informe* acta actas manual* mas sea sean esten este esta estos estas uso utiliz* beneficio* demas mediante traves acuerdo",
  ),
  subjects: ["website", "strategy"],
  elsewhere: phrases(
    // Land, works, public utilities.
    "catastr*, predio*, predial, ordenamiento, pot, pbot, eot, vias, viales, paviment*, placa*, puente*, anden*, alumbrado, luminaria*",
    "acueducto*, alcantarillado*, domiciliari*, aseo, residuos, basura*, electric*, energia, gas, vivienda*, construccion*, infraestructur*",
    "obra, obras, parque*, plaza*, matadero*, cementerio*, transito, transporte, ambulancia*, maquinaria",
    // Health, people, school.
    "salud, vacun*, nutricion*, hospitalari*, medico*, medicament*, clinic*, epidemi*, sisben, adulto*, anciano*, infan*, ninos, ninas, ninez",
    "jovenes, juvent*, mujer*, victima*, desplazad*, discapaci*, indigen*, afro*, escolar*, escuela*, educativ*, educacion, estudiant*",
    "docent*, complementacion alimentaria, seguridad alimentaria, beca*, tableta*, familia, familias",
    // Culture, sport, economy, land and safety.
    "cultur*, deport*, recrea*, musica*, banda municipal, fiesta*, folclor*, campeonato*, futbol, biblioteca*, turis*, agro*, ganad*",
    "semovient*, cultivo*, pecuari*, ambiental*, medio ambiente, refor*, cuenca*, microcuenca*, forest*, hidric*, riesgo*, desastre*, bombero*, seguridad",
    "policia, convivencia, paz, justicia, carcel*, comisaria, mascota*, canin*, felin*, animal*, zoo*, granja*, impuesto*",
    "tributari*, industria y comercio, empleo, emprend*, productiv*, plan de desarrollo",
    // The office's own housekeeping.
    "impresora*, mobiliario, vehiculo*, desempeno, bienestar, incentivo, incentivos, estimulo, estimulos, nomina, ofimatica, wifi, antena*",
  ),
};
