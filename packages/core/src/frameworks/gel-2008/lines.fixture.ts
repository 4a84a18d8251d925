/**
 * Actions as other offices might word them, with the line that a reader of them gives each: line | name | indicators | activities, of
 * each several apart by semicolons. Short of words, misspelt, vague, denied, or of other lines than they seem.
 */
const ROWS = `
site-update | ACT. PAG. WEB | No. de actualiz. mensuales | Recoger info. de las oficinas; Subir noticias y normas
procedures | RACIONALIZ. DE TRAM. | % tram. racionalizados | Levantar hoja de vida de c/tramite; Cargue al SUIT
handover | EMPALME ADMON ENTRANTE | Acta de empalme firmada | Elaborar informe del estado del GEL; Entregar claves y manuales
other | DOT. COMPUTADORES ESC. RURALES | No. de equipos entregados | Compra de equipos; Instalacion en las sedes educativas
outreach | DIVULG. PORTAL MPAL | Cuñas emitidas | Contratar emisora comunitaria; Volantes en el mercado
site-update | Mantenimiento de los contenidos de la sede electrónica | Publicaciones hechas por semana | Revisar las secciones desactualizadas; Publicar los actos administrativos
services | Ventanilla virtual de servicios al ciudadano | Servicios habilitados en la ventanilla | Escoger los servicios que se pueden prestar por internet; Poner en operación los formularios electrónicos
participation | Foros y consultas ciudadanas en línea | Número de foros realizados | Abrir el foro sobre el presupuesto; Responder los comentarios de los ciudadanos
other | Pavimentación de las vías del casco urbano | Metros lineales pavimentados | Contratar la obra; Publicar los pliegos en la página web
evaluation | Medición de la satisfacción de los visitantes del portal | Encuestas diligenciadas | Diseñar el cuestionario; Tabular las respuestas
phase-advance | Cumplir con lo que pide el Manual GEL en cada fase | Porcentaje de cumplimiento de la fase de Información; Porcentaje de cumplimiento de la fase de Interacción | Revisar los criterios del manual; Hacer plan de mejora por fase
articulation | Alianzas con el SENA, la gobernación y las universidades | Convenios suscritos | Visitar las entidades; Firmar convenios
funding | Consecución de plata para el programa | Millones asignados en el presupuesto | Presentar la solicitud a Hacienda; Inscribir el proyecto en el banco de proyectos
other | Fortalecimiento de la banda municipal | Instrumentos comprados; Niños formados | Contratar instructor; Comprar instrumentos
site-update | Alimentar el sitio de Internet de la Alcaldía | Número de veces por mes que se cambia la información | Nombrar quién sube la información; Fijar horario de publicación
handover | Entrega del programa al gobierno siguiente | Documento de entrega; Funcionarios nuevos capacitados | Preparar carpeta con los avances; Reunión con el equipo del alcalde electo
procedures | Simplificación de los trámites que hace la gente en la alcaldía | Trámites simplificados / trámites inventariados | Inventario de trámites por dependencia; Eliminar requisitos innecesarios
services | Servicios municipales por Internet | Servicios automatizados | Listar los servicios que presta cada secretaría; Decidir cuáles se automatizan
other | Cámaras de seguridad para el parque principal | Cámaras instaladas | Estudio de puntos críticos; Instalación y monitoreo
outreach | Que la gente conozca la página | Perifoneos hechos; Visitas registradas | Perifonear los domingos; Poner avisos en las tiendas
other | Fortalecimiento institucional | Funcionarios capacitados en ofimática | Contratar el curso; Dictar los talleres
site-update | Fortalecimiento institucional | Frecuencia de actualización del sitio web | Recopilar los documentos de cada oficina; Publicarlos en el portal
procedures | Modernización administrativa | Trámites registrados en el SUIT; Trámites racionalizados | Diligenciar las hojas de vida de los trámites; Enviarlas al DAFP
articulation | Gestión interinstitucional | Convenios interadministrativos firmados con entidades del departamento | Elaborar el listado de entidades; Concertar agendas de trabajo
phase-advance | Mejoramiento continuo | Nivel de avance en las cinco fases | Diagnóstico por fase; Acciones para las fases con bajo puntaje
site-update | Linea 1. Pagina web al dia | Actualizaciones realizadas | Reunir los informes; Digitar y publicar
services | Linea 2. Servicios | Servicios identificados | Hacer ficha de cada servicio; Publicar los servicios
procedures | Linea 3. Tramites | Tramites identificados | Hacer ficha de cada tramite; Publicar los tramites
articulation | Linea 4. Articulacion con otras entidades | Entidades vinculadas | Invitar a las entidades; Firmar actas de compromiso
phase-advance | Linea 5. Fases | Porcentaje por fase | Estudiar el manual; Cumplir los criterios
handover | Linea 6. Empalme | Informe de empalme | Redactar informe; Socializarlo con el nuevo equipo
other | Actualización catastral del municipio | Predios actualizados | Contratar el operador catastral; Visitas de campo
other | Actualización del Plan Básico de Ordenamiento Territorial | Documento de PBOT adoptado | Contratar la consultoría; Socializar con la comunidad; Publicar en la página web
other | Mejoramiento de los servicios públicos domiciliarios | Cobertura de acueducto; Cobertura de alcantarillado | Ampliar redes; Construir la planta de tratamiento
services | Automatización de los servicios que la Alcaldía presta al ciudadano | Servicios en línea / total de servicios | Priorizar los servicios; Desarrollar los aplicativos
other | Evaluación de desempeño de los empleados de carrera | Evaluaciones realizadas | Concertar objetivos; Calificar semestralmente
outreach | Dar a conocer los adelantos del Gobierno en Línea | Charlas dictadas; Asistentes a las charlas | Charlas en las juntas de acción comunal; Programa radial quincenal
evaluation | Seguimiento y evaluación del sitio web | Evaluaciones por año | Aplicar encuesta a los usuarios; Informe de resultados
participation | Vincular a todas las secretarías en la entrega de información | Dependencias que entregan información | Circular a los jefes de oficina; Recolección semestral de la información
funding | Recursos para la sostenibilidad de la estrategia | Valor apropiado en el presupuesto | Incluir el rubro en el presupuesto anual; Sustentar ante el Concejo
other | Adquisición de equipos de cómputo para las dependencias | Equipos comprados | Estudios previos; Compra e instalación
site-update | Portal municipal actualizado y sin información vieja | Noticias publicadas por mes | Borrar lo que ya no sirve; Cargar contenidos nuevos
other | Capacitación a los funcionarios en manejo del computador | Funcionarios capacitados | Convenio con el SENA; Dictar los cursos
other | Sin sitio web: la entidad no requiere actualización de contenidos | No aplica | Ninguna
other | No requiere trámites en línea | No aplica | Atender al ciudadano en la oficina
articulation | Trabajo conjunto con hospital, personería, concejo y colegios | Acuerdos logrados | Mesas de trabajo; Acuerdos de intercambio de información
phase-advance | Avance en Información, Interacción, Transacción, Transformación y Democracia | % de cumplimiento de cada una | Autodiagnóstico anual; Implementar criterios pendientes
handover | Transición de gobierno | Informe de gestión del GEL entregado | Consolidar el archivo del Comité; Capacitar a los nuevos integrantes del Comité
services | Optimizar la prestación de servicios a través de medios electrónicos | Servicios optimizados | Inventariar los servicios; Rediseñar la atención
other | Apoyo a la fiesta patronal | Eventos realizados | Contratar orquestas; Divulgar la programación por la emisora
procedures | Antitrámites (Ley 962 de 2005) | Trámites eliminados o simplificados | Revisar requisitos; Reportar al Sistema Único de Información de Trámites
site-update | Procedimiento para mantener al dia la web institucional | No de actualizaciones x semana | Designar webmaster; Definir flujo de información
outreach | Campaña de promoción de www.municipio.gov.co | Piezas publicitarias | Diseñar afiches; Repartir volantes
participation | Participación ciudadana por medios electrónicos | Ciudadanos que participan en chats y encuestas | Abrir chat con el alcalde; Publicar proyectos de acuerdo para comentarios
evaluation | Encuestas de opinión sobre la pagina | Encuestas aplicadas | Elaborar preguntas; Analizar resultados
other | Conformación del Comité de Gobierno en Línea | Resolución expedida | Proyectar el acto administrativo; Posesionar a los miembros
other | Vacunación de menores de cinco años | Niños vacunados | Jornadas de vacunación; Registro en línea de dosis
other | Construcción de viviendas de interés social | Viviendas entregadas | Convocatoria en el sitio web; Selección de beneficiarios
other | Reforestación de microcuencas | Hectáreas reforestadas | Comprar plántulas; Convenio con la corporación autónoma
funding | Apropiación presupuestal para GEL | Pesos apropiados | Gestionar recursos ante Hacienda; Buscar cofinanciación del Fondo de Comunicaciones
phase-advance | Implementación de las fases del Decreto 1151 | Fases cumplidas | Revisar la metodología de la Agenda de Conectividad; Medir el avance
procedures | Identificar trámites para ponerlos en línea | Trámites en línea | Reunión con las dependencias; Priorizar; Automatizar
services | Catálogo de servicios | Servicios publicados en el portal | Recoger la información de los servicios; Elaborar fichas
articulation | Unir esfuerzos con otros municipios y la Nación | Acuerdos con entes nacionales; Acuerdos con municipios vecinos | Identificar entidades; Gestionar apoyo
handover | Traspaso del comité GELT a la administración 2012-2015 | Reuniones de empalme | Documentar procesos; Capacitar al nuevo comité
site-update | Actualizacin de la pgina wed | Numero de actualizaciones | Recolectar informacin; Publicar
site-update | Información oportuna en el portal | Documentos publicados a tiempo | Cada dependencia reporta novedades; El webmaster las publica
other | Bienestar social e incentivos a los servidores | Actividades de bienestar | Día del servidor público; Reconocimientos
other | Mantenimiento de la red eléctrica del palacio municipal | Puntos reparados | Contratar electricista; Comprar materiales
services | Servicios que pueden prestarse electrónicamente | Servicios seleccionados | Estudiar la demanda; Optimizar y automatizar
evaluation | Auditoría anual a los contenidos del sitio | Informe de evaluación | Revisar secciones; Calificar usabilidad; Recomendar mejoras
procedures | Trámites amables | Hojas de vida de trámites aprobadas | Depurar el inventario; Subir al SUIT
participation | Las dependencias participan en la recolección de la información | Dependencias participantes | Reuniones mensuales; Compromisos por oficina
outreach | Socialización del sitio con la comunidad | Talleres realizados | Invitar a líderes; Taller en cada vereda
other | Archivo municipal organizado según tablas de retención | Metros lineales organizados | Clasificar; Transferir
funding | Asegurar recursos financieros | Recursos gestionados | Formular proyecto; Presentarlo a FONADE
phase-advance | Subir los puntajes de las fases | Puntaje fase de transacción; Puntaje fase de transformación | Revisar lista de chequeo; Corregir
articulation | Cooperación con organismos internacionales y ONG | Proyectos de cooperación firmados | Buscar cooperantes; Presentar proyectos
site-update | Gestion de contenidos web | Contenidos renovados cada quince dias | Plan de contenidos; Publicacion
other | Compra de ambulancia | Ambulancia adquirida | Licitación en el portal de contratación; Recepción
handover | Preparar a quienes llegan | Nueva administración enterada del GEL | Cartilla de empalme; Taller con el alcalde electo
services | SERV. EN LINEA P/ CIUDADANO | No. SERV. AUTOMATIZ. | IDENTIF. SERV.; PUBLIC. SERV.
phase-advance | CUMPLIM. FASES GEL-T | % FASE 1; % FASE 2 | AUTOEVAL.; PLAN DE MEJORA
articulation | CONV. INTERINSTIT. | No. CONV. FIRMADOS | VISITAS A ENTIDADES; FIRMA
other | MANT. VIAS TERC. | KM MANTENIDOS | ALQUILER MAQ.; AFIRMADO
evaluation | EVAL. ANUAL PAG. WEB | No. ENCUESTAS | APLIC. ENCUESTAS; ANALISIS
other | Atención al adulto mayor | Adultos atendidos | Entrega de mercados; Encuesta a beneficiarios
other | Red WiFi gratuita en el parque | Usuarios conectados | Contratar el operador; Instalar antenas
other | Sistematización de la historia clínica del hospital | Historias digitalizadas | Comprar software; Capacitar al personal
participation | Rendición de cuentas y debate público por la página | Preguntas ciudadanas respondidas | Convocar por correo electrónico; Foro virtual
site-update | Renovar semanalmente lo publicado en Internet | Cambios por semana | Solicitar información a cada secretario; Publicar
procedures | Reducir los pasos y requisitos que se exigen al ciudadano | Trámites con menos pasos | Levantar procesos; Suprimir requisitos; Publicar en SUIT
services | Prestación de servicios por medios virtuales | Servicios en línea | Escoger servicios; Automatizarlos
funding | Financiación del plan de acción | Presupuesto ejecutado en GEL | Solicitar traslado presupuestal; Buscar fuentes externas
outreach | Publicidad al portal | Cuñas; Pendones | Contratar cuñas; Elaborar pendones
handover | Continuidad del Gobierno en Línea con el nuevo alcalde | Plan de continuidad | Elaborar memoria; Presentarla en el empalme
other | Becas universitarias | Becas otorgadas | Convocatoria; Convenio con universidades
other | Jornadas de esterilización canina | Animales esterilizados | Perifoneo en las veredas; Jornada
other | Escuela de formación deportiva | Niños inscritos | Contratar instructores; Inscripciones en línea
articulation | Coordinación con la Gobernación y el Ministerio para el GEL | Reuniones de coordinación | Agenda conjunta; Compartir experiencias
site-update | Que la web tenga siempre información vigente | Días entre una publicación y otra | Pedir datos; Montar datos
site-update | Programa Municipio Digital | Número de actualizaciones al sitio Web por semana | Consolidar información de las dependencias; Publicar contenidos
services | Programa Municipio Digital | Cantidad de servicios identificados para automatización | Inventario de servicios; Priorización de servicios
phase-advance | Programa Municipio Digital | Cumplimiento fase de interacción; Cumplimiento fase de democracia | Revisar criterios de cada fase
other | Programa Municipio Digital | Aulas virtuales dotadas | Comprar tabletas; Instalar mobiliario
procedures | Guía de trámites para el ciudadano | Trámites publicados con requisitos y costos | Recoger la información de los trámites; Validarla con Control Interno
evaluation | Conocer qué opinan los usuarios del sitio | Nivel de satisfacción de usuarios | Formulario de opinión en línea; Informe anual
participation | Acercar al ciudadano a las decisiones por medios digitales | Propuestas recibidas por el foro | Buzón de propuestas; Foros temáticos
other | Página web fuera de servicio; se atiende en la oficina de la Personería | Personas atendidas en la oficina | Atención presencial
other | Estímulos a funcionarios destacados | Estímulos entregados | Reglamentar; Premiar
articulation | Acuerdos para interoperar con la Registraduría y la DIAN | Acuerdos suscritos | Identificar datos por compartir; Suscribir acuerdo
handover | Empalme | Documento de empalme publicado | Reunir evidencias; Publicar; Capacitar
outreach | Visibilidad del programa Gobierno en Línea | Boletines difundidos | Boletín de prensa; Entrevistas en radio
funding | Gestión de recursos | Recursos obtenidos para Gobierno en Línea | Preparar proyectos; Acudir al Ministerio de Comunicaciones
other | Gestión del riesgo de desastres | Planes de contingencia | Simulacros; Convenio con bomberos
phase-advance | Lograr el 100% de los criterios del manual de Gobierno en Línea | Criterios cumplidos | Comparar el portal con el manual; Implementar lo faltante
site-update | Publicación permanente de noticias, normas y contratos en el sitio | Publicaciones realizadas | Acopiar la información; Revisarla; Publicarla
services | Identificacion de servisios a automatisar | Numero de servisios identificados | Reuniones con funcionarios; Fichas
procedures | Identificacion de tramites a rasionalizar | Numero de tramites identificados | Reuniones con funcionarios; Fichas
other | Restaurantes escolares | Raciones servidas | Contratar operador; Seguimiento
other | Formulación del plan de desarrollo con participación de la comunidad | Mesas realizadas | Talleres veredales; Consolidar documento
other | Seguimiento al plan de acción del Concejo | Informes presentados | Reuniones trimestrales
other | Pago en línea del impuesto predial | Contribuyentes que pagan; Recaudo | Contratar pasarela; Divulgar
other | Alumbrado público en veredas | Luminarias instaladas | Compra; Instalación
site-update | Sitio web | Actualizaciones por mes | Entrega de información; Cargue de información
evaluation | Encuesta anual de percepción del portal | Personas encuestadas | Aplicar; Tabular; Publicar resultados
participation | Integrar a todas las oficinas en el suministro de datos para la web | Oficinas que suministran datos | Nombrar enlace por oficina; Reunión mensual de enlaces
handover | Dejar listo el programa para la próxima administración | Manual de procesos entregado | Escribir manual; Entregarlo
articulation | Redes de trabajo con alcaldías vecinas | Alcaldías vinculadas | Encuentros; Convenios de cooperación
other | Cultura ciudadana y convivencia | Campañas realizadas | Campañas en radio; Jornadas en colegios
other | Legalización de predios | Títulos entregados | Trámite ante la oficina de registro; Notificación
other | Control interno: auditorías | Auditorías realizadas | Programar; Ejecutar; Informe
services | Poner los servicios de la alcaldía al alcance de un clic | Servicios disponibles en la web | Seleccionar; Publicar; Automatizar
procedures | Los trámites no se eliminan: se racionalizan y publican | Trámites racionalizados | Revisar; Publicar
site-update | Acciones | Veces por semana que se actualiza la página | Recoger, revisar y publicar la información
phase-advance | Acciones | Avance de la fase de transacción; Avance de la fase de democracia | Conocer la metodología; Evaluar cada fase
funding | Acciones | Presupuesto asignado a Gobierno en Línea | Gestionar partidas ante Hacienda
other | Acciones | Semovientes vacunados | Ciclos de vacunación
outreach | Promocionar los servicios del sitio web en radio y prensa | Avisos publicados en prensa; Cuñas radiales | Redactar boletines; Pautar
services | Estudio de los servicios que se van a automatizar | Servicios priorizados | Fichas por servicio; Encuesta a usuarios de los servicios
handover | Capacitación al comité entrante | Miembros del nuevo comité capacitados | Taller; Entrega del documento de empalme
articulation | Convenio con la empresa de servicios públicos y otras entidades para compartir información | Convenios | Identificar entidades; Suscribir convenios
other | Capacitación en trámites migratorios a víctimas | Personas orientadas | Charlas
procedures | Eliminar filas y papeleo | Trámites automatizados; Trámites optimizados | Identificar los trámites de cada dependencia; Racionalizarlos
evaluation | Indagar la utilidad de la página para la comunidad | Encuestas realizadas al año | Cuestionario; Valoración de la información recogida
site-update | Administración del portal (webmaster) | Periodicidad de publicación | Recibir información; Cargarla; Retirar la vencida
other | Zoológico y granja municipal | Visitantes | Mantenimiento
other | Campeonato intermunicipal de fútbol | Equipos participantes | Convocar municipios; Premiar
site-update | Frescura de los contenidos publicados en la red | Promedio de días sin cambios en el portal | Turnos de redacción; Montaje de notas
site-update | Que no se quede quieta la página de la Alcaldía | Entradas nuevas por mes | Cada oficina manda su nota; El ingeniero las cuelga
services | Llevar a la red lo que la Alcaldía le presta a la gente | Servicios que ya se piden desde la casa | Escoger cinco servicios; Montar los formularios
procedures | Quitarle vueltas a la gente | Trámites con requisitos rebajados | Mirar trámite por trámite; Quitar fotocopias y sellos
articulation | Caminar de la mano con otras entidades | Entidades aliadas | Llamar a la gobernación; Firmar un acta de ayuda mutua
phase-advance | Ponernos al día con el Decreto 1151 | Nota sacada en cada fase | Revisar lo que falta; Hacerlo
handover | Dejarle todo en orden al que viene | Carpeta entregada al nuevo alcalde | Armar la carpeta; Explicar el manejo
participation | Oír a la comunidad por la red | Mensajes de ciudadanos contestados | Abrir un foro; Chat con el alcalde los viernes
evaluation | Saber si a la gente le sirve la página | Personas que respondieron la encuesta | Preguntar en el parque; Contar respuestas
outreach | Que se sepa que tenemos página | Anuncios por la emisora | Cuña diaria; Cartel en la alcaldía
funding | De dónde sale la plata | Pesos conseguidos para Gobierno en Línea | Hablar con Hacienda; Pasar proyecto
other | Arreglo del polideportivo | Graderías arregladas | Contratar; Pintar
site-update | Gestión editorial del portal institucional | Índice de actualidad de las secciones | Comité editorial semanal; Curaduría de contenidos
services | Racionalización del portafolio de servicios y su virtualización | Servicios virtualizados | Arquitectura de servicios; Despliegue por fases
procedures | Estrategia antitrámites: SUIT | Trámites inscritos | Caracterización; Inscripción; Racionalización normativa
articulation | Interoperabilidad y alianzas público-privadas | Memorandos de entendimiento suscritos | Mesa intersectorial; Suscripción de memorandos
phase-advance | Madurez en gobierno electrónico | Cumplimiento de criterios por fase | Línea base; Brechas; Cierre de brechas
handover | Sostenibilidad institucional ante el cambio de mandatario | Protocolo de empalme adoptado | Gestión del conocimiento; Transferencia al equipo entrante
participation | Democracia participativa en ambientes virtuales | Ejercicios de consulta ciudadana realizados | Consulta sobre el presupuesto; Publicación de respuestas
evaluation | Sistema de medición y mejora del sitio web | Índice de satisfacción | Instrumento de medición; Análisis
outreach | Plan de mercadeo y comunicaciones del portal | Impactos en medios | Pauta; Activaciones de marca
funding | Estructuración financiera de la estrategia | Recursos apalancados | Marco fiscal; Vigencias futuras
other | Modernización de la planta de personal | Cargos provistos | Estudio técnico; Concurso
other | Sistema de gestión documental | Series documentales organizadas | Cuadro de clasificación; Transferencias primarias
site-update | ACTUALIZ. SEDE ELECTR. | NUM. PUBLIC./MES | RECEP. INFORM.; CARGUE
services | VENT. UNICA VIRTUAL | SERV. HABILIT. | DISEÑO; PRUEBAS
procedures | INVENT. Y RACION. TRAM. | TRAM. INVENT. | FORM. SUIT; ENVIO DAFP
articulation | ART. CON ENT. DEPTALES Y NALES | ENT. ARTICULADAS | REUN.; ACTAS
handover | EMP. NVA. ADMON. | INF. EMPALME | CONSOLID. INF.; CAPACIT.
evaluation | ENC. SATISF. PAG. WEB | ENC. APLIC. | DISEÑO ENC.; TABUL.
outreach | SOCIALIZ. AV. GEL | TALL. REALIZ. | CONVOC.; MEMORIAS
funding | GEST. REC. PPTALES | $ GESTIONADOS | SOLIC. CDP; ADIC. PPTAL
other | REP. PUENTE VDA. LA FLORIDA | ML CONSTR. | MAT.; MANO OBRA
other | DOT. RESTAUR. ESCOLAR | MENAJE ENTREG. | COMPRA
site-update | Línea No. 1 | Veces que se actualiza la página al mes | Reunir y subir información
services | Línea No. 2 | Servicios optimizados | Ficha de servicios
procedures | Línea No. 3 | Trámites inscritos en el SUIT | Hoja de vida del trámite
articulation | Línea No. 4 | Convenios | Concertación con entidades
phase-advance | Línea No. 5 | % fase de información; % fase de interacción | Autodiagnóstico
handover | Línea No. 6 | Documento para la nueva administración | Redactar; Entregar
other | Línea No. 7 | Kilómetros de vía | Afirmado
other | El municipio no dispone de página web | 0 | Ninguna
other | No se prestarán servicios en línea durante la vigencia | No aplica | No aplica
other | Trámites: no aplica | N/A | N/A
site-update | Que ninguna sección de la página esté sin información | Secciones completas y al día | Revisar; Publicar
procedures | Trámites sin filas ni papeles por Internet | Trámites automatizados | Identificar; Automatizar
other | Comunidad rural sin acceso a Internet: dotar telecentro | Telecentros dotados | Compra de equipos
other | Formación de servidores públicos en uso de herramientas tecnológicas | Servidores formados | Cursos; Certificación
other | Reglamento del Comité de Gobierno en Línea | Reglamento adoptado | Redactar; Aprobar
procedures | Ventanilla única de trámites | Trámites que se atienden en la ventanilla | Listar los trámites; Unificar formatos
services | Ventanilla única de servicios | Servicios que se atienden en la ventanilla | Listar los servicios; Adecuar
services | Oficina virtual | Servicios ofrecidos por la oficina virtual | Diseñar; Operar
site-update | Publicasion de imformacion en la pajina web | Publicasiones al mes | Recojer imformacion; Subirla
phase-advance | Abanzar en las faces de govierno en linea | Porcentage de cada face | Rebisar el manual
evaluation | Ebaluacion de la pajina web | Encuestas realisadas | Haser encuestas
outreach | Dibulgacion del portal | Bolantes repartidos | Repartir bolantes
handover | Enpalme con la nueba administracion | Acta de enpalme | Acer el acta
other | Conpra de conputadores | Conputadores conprados | Cotisar; Conprar
other | Semana cultural y deportiva | Eventos | Divulgación por radio; Contratación
other | Plan de manejo ambiental del matadero | Plan formulado | Consultoría; Socialización
other | Campaña contra el dengue | Viviendas visitadas | Campañas; Fumigación
other | Subsidio de transporte escolar | Estudiantes beneficiados | Convenio con transportadores
other | Titulación de baldíos | Títulos | Convenio con Incoder; Divulgación
other | Actualización del SISBEN | Hogares encuestados | Encuestas; Digitación
other | Estratificación socioeconómica | Predios estratificados | Actualización; Comité
other | Mejoramiento de la malla vial | Kilómetros | Contratación
other | Servicio de acueducto veredal | Usuarios | Convenio con Empresas Públicas
other | Evaluación institucional de los colegios | Colegios evaluados | Visitas
other | Fondo de empleo y emprendimiento | Créditos | Convocatoria por la web
other | Presupuesto participativo en las veredas | Asambleas | Talleres
evaluation | Sondeos a los cibernautas | Sondeos hechos en el año | Publicar sondeo; Analizar
participation | Recopilar en cada secretaría los datos que van al portal con ayuda de todos los funcionarios | Dependencias que cumplen con el envío de información | Circular; Seguimiento
outreach | Lanzamiento del nuevo portal | Asistentes al lanzamiento | Invitaciones; Acto público
funding | Inclusión de Gobierno en Línea en el presupuesto municipal | Rubro creado | Proyecto de acuerdo; Sustentación
articulation | Gestionar apoyo técnico de la Agenda de Conectividad y del departamento | Apoyos recibidos | Oficios; Reuniones
procedures | Poner los certificados y permisos en línea | Trámites disponibles en línea | Escoger trámites; Automatizar
services | Identificar qué servicios se podrían ofrecer por la web | Lista de servicios | Entrevistas; Lista
phase-advance | Plan de mejora según evaluación de las fases | Fases con plan de mejora | Evaluar; Mejorar
`;

const list = (text = ""): string[] => text.split(";").map((one) => one.trim());

export const LINES_IN_OTHER_WORDS = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [line = "", name = "", indicators, activities] = row.split("|").map((text) => text.trim());
    return { line, name, indicators: list(indicators), activities: list(activities) };
  });
