<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>AnswerNotice</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 fotos</translation>
    </message>
    <message>
        <source>Answer %1 as %2</source>
        <translation>Responder a %1 como %2</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Read only: the window that was opened first does not answer</source>
        <translation>Solo lectura: la ventana que se abrió primero no responde</translation>
    </message>
    <message>
        <source>Reading, searching and copying work here; new texts may not appear, and nothing goes out. Close that window, or restart this computer if it does not close. Then start this one again. Phone urgent clients.</source>
        <translation>Aquí se puede leer, buscar y copiar; puede que los mensajes nuevos no aparezcan y no sale nada. Cierre esa ventana o, si no se cierra, reinicie esta computadora. Luego inicie esta de nuevo. Llame a los clientes urgentes.</translation>
    </message>
    <message>
        <source>What the desk writes goes out as before.</source>
        <translation>Lo que se escribe aquí sale como antes.</translation>
    </message>
    <message>
        <source>One text waits to be sent.</source>
        <translation>Un mensaje espera para enviarse.</translation>
    </message>
    <message>
        <source>%1 texts wait to be sent.</source>
        <translation>%1 mensajes esperan para enviarse.</translation>
    </message>
    <message>
        <source>Twilio rejected the verification of %1’s number</source>
        <translation>Twilio rechazó la verificación del número de %1</translation>
    </message>
    <message>
        <source>Twilio rejected the verification of %1’s number and of %2 more</source>
        <translation>Twilio rechazó la verificación del número de %1 y de %2 más</translation>
    </message>
    <message>
        <source>Its texts do not arrive; reading and copying work.</source>
        <translation>Sus mensajes no llegan; se puede leer y copiar.</translation>
    </message>
    <message>
        <source>It has to be handed in anew.</source>
        <translation>Hay que presentarla de nuevo.</translation>
    </message>
    <message>
        <source>It can be mended and handed in again.</source>
        <translation>Se puede corregir y presentar otra vez.</translation>
    </message>
    <message>
        <source>%1 left to mend it, until %2.</source>
        <translation>Quedan %1 para corregirla (hasta el %2).</translation>
    </message>
    <message>
        <source>A supervisor finds the reason under Settings, Regulatory status.</source>
        <translation>Un supervisor encuentra el motivo en Configuración, Situación normativa.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Ver por qué</translation>
    </message>
    <message>
        <source>What could be read was saved; earlier texts are loaded again from Twilio, and you can work meanwhile. Look through names and notes of clients you know.</source>
        <translation>Se guardó lo que se pudo leer; los mensajes anteriores se cargan de nuevo desde Twilio y mientras tanto puede trabajar. Revise los nombres y las notas de los clientes que conoce.</translation>
    </message>
    <message>
        <source>Everything could be read and was saved; texts are compared with Twilio’s log.</source>
        <translation>Todo se pudo leer y se guardó; los mensajes se comparan con el registro de Twilio.</translation>
    </message>
    <message>
        <source>%1 entries stood in damaged places and may not be as they were.</source>
        <translation>%1 entradas estaban en partes dañadas y quizá no sean como eran.</translation>
    </message>
    <message>
        <source>One text may not have left and is being looked for.</source>
        <translation>Quizá un mensaje no salió; se está buscando.</translation>
    </message>
    <message>
        <source>%1 texts may not have left and are being looked for.</source>
        <translation>Quizá %1 mensajes no salieron; se están buscando.</translation>
    </message>
    <message>
        <source>The damaged file is kept; tell IT.</source>
        <translation>El archivo dañado se conserva; avise a Sistemas.</translation>
    </message>
    <message>
        <source>The file with the conversations was damaged and was made new %1</source>
        <translation>El archivo de las conversaciones estaba dañado y se hizo de nuevo (%1)</translation>
    </message>
    <message>
        <source>One text may have gone out twice, or to someone else</source>
        <translation>Quizá un mensaje salió dos veces, o a otra persona</translation>
    </message>
    <message>
        <source>%1 texts may have gone out twice, or to someone else</source>
        <translation>Quizá %1 mensajes salieron dos veces, o a otra persona</translation>
    </message>
    <message>
        <source>Something between this computer and Twilio repeated a request or mixed up answers. Look at the conversation before you send its text again, and tell IT: a proxy or security program may do this. What the desk writes goes out as before.</source>
        <translation>Algo entre esta computadora y Twilio repitió una petición o confundió las respuestas. Revise la conversación antes de enviar el mensaje otra vez, y avise a Sistemas: puede ser un proxy o un programa de seguridad. Lo que escribe recepción sale como antes.</translation>
    </message>
    <message>
        <source>The record of the role password was changed or is damaged</source>
        <translation>El registro de la contraseña de supervisor se cambió o está dañado</translation>
    </message>
    <message>
        <source>Settings cannot be trusted, and nothing is texted by itself. Tell a supervisor: whoever has the secret of the Twilio API key sets a new password with “ivmctl password reset”.</source>
        <translation>No se puede confiar en la configuración, y nada se envía automáticamente. Avise a un supervisor: quien tenga el secreto de la clave de API de Twilio pone una contraseña nueva con “ivmctl password reset”.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Settings were changed without the role password</source>
        <translation>La configuración se cambió sin la contraseña de supervisor</translation>
    </message>
    <message>
        <source>%1. Nothing is texted by itself until a supervisor has looked at it; what the desk writes goes out as before.</source>
        <translation>%1. Nada se envía automáticamente hasta que un supervisor lo revise; lo que escribe recepción sale como antes.</translation>
    </message>
    <message>
        <source>Reading, searching and copying work. What you send waits here and goes out after a fresh look at the log.</source>
        <translation>Leer, buscar y copiar funcionan. Lo que envíe espera aquí y sale después de revisar de nuevo el registro.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>Sin conexión desde %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Twilio refuses this desk’s key</source>
        <translation>Twilio rechaza la clave de esta recepción</translation>
    </message>
    <message>
        <source>Twilio refuses this desk’s key since %1</source>
        <translation>Twilio rechaza la clave de esta recepción desde %1</translation>
    </message>
    <message>
        <source>No texts come in or go out. Reading and copying work. A supervisor can enter a new key.</source>
        <translation>No entran ni salen mensajes. Leer y copiar funcionan. Un supervisor puede ingresar una clave nueva.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Conectar de nuevo</translation>
    </message>
    <message>
        <source>Read only: another program on this computer is at work here</source>
        <translation>Solo lectura: otro programa de esta computadora está trabajando aquí</translation>
    </message>
    <message>
        <source>New texts appear. To answer, use the window that was open first, or close it and start this one again.</source>
        <translation>Los mensajes nuevos aparecen. Para responder, use la ventana que se abrió primero, o ciérrela e inicie esta otra vez.</translation>
    </message>
    <message>
        <source>The program ended three times right after its start, so it does not connect by itself now</source>
        <translation>El programa se cerró tres veces justo después de iniciar; por eso ahora no se conecta automáticamente</translation>
    </message>
    <message>
        <source>The conversations were looked over and are whole. Reading, searching and copying work; no texts come in or go out until you start it.</source>
        <translation>Las conversaciones se revisaron y están completas. Leer, buscar y copiar funcionan; no entran ni salen mensajes hasta que lo inicie.</translation>
    </message>
    <message>
        <source>Start normally</source>
        <translation>Inicio normal</translation>
    </message>
    <message>
        <source>The program had to stop its work.</source>
        <translation>El programa tuvo que detener su trabajo.</translation>
    </message>
    <message>
        <source>Twilio is busy and asks us to slow down</source>
        <translation>Twilio está ocupado y pide ir más despacio</translation>
    </message>
    <message>
        <source>Texts may come in and go out a few minutes late. Nothing is lost.</source>
        <translation>Los mensajes pueden entrar y salir con unos minutos de retraso. Nada se pierde.</translation>
    </message>
    <message>
        <source>Automatic replies were not running for a while</source>
        <translation>Las respuestas automáticas no funcionaron por un tiempo</translation>
    </message>
    <message>
        <source>Automatic replies are not running on this desk</source>
        <translation>Las respuestas automáticas no funcionan en esta recepción</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Verlos</translation>
    </message>
    <message>
        <source>Automatic replies switched themselves off here</source>
        <translation>Las respuestas automáticas se desactivaron aquí por su cuenta</translation>
    </message>
    <message>
        <source>Another computer sends our automatic texts too. Clients must not get them twice: a supervisor decides which one answers. What the desk writes goes out as before.</source>
        <translation>Otra computadora también envía nuestros mensajes automáticos. Los clientes no deben recibirlos dos veces: un supervisor decide cuál responde. Lo que se escribe aquí sale como antes.</translation>
    </message>
    <message>
        <source>Last night’s backup did not work</source>
        <translation>La copia de seguridad de anoche no funcionó</translation>
    </message>
    <message>
        <source>The desk works, and tries again every hour. Tell a supervisor if this stays.</source>
        <translation>La recepción funciona y lo intenta de nuevo cada hora. Avise a un supervisor si esto continúa.</translation>
    </message>
    <message>
        <source>%1 so far, about %2 to go. The newest came first; you can work already.</source>
        <translation>%1 hasta ahora, faltan unos %2. Los más nuevos llegaron primero; ya puede trabajar.</translation>
    </message>
    <message>
        <source>%1 so far. The newest come first; you can work already.</source>
        <translation>%1 hasta ahora. Los más nuevos llegan primero; ya puede trabajar.</translation>
    </message>
    <message>
        <source>Loading earlier texts: %1 %</source>
        <translation>Cargando mensajes anteriores: %1 %</translation>
    </message>
    <message>
        <source>A blocked client wrote urgent words</source>
        <translation>Un cliente bloqueado escribió palabras urgentes</translation>
    </message>
    <message>
        <source>Their texts do not reach the desk. A supervisor should read this one.</source>
        <translation>Sus mensajes no llegan a recepción. Un supervisor debe leer este.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Verlo</translation>
    </message>
</context>
<context>
    <name>Blocking</name>
    <message>
        <source>A few words, for whoever looks at this later</source>
        <translation>Unas palabras, para quien lo revise después</translation>
    </message>
    <message>
        <source>At most %1 characters</source>
        <translation>Como máximo %1 caracteres</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Blocking a client is a supervisor’s decision. Anyone can ask for one.</source>
        <translation>Bloquear a un cliente es decisión de un supervisor. Cualquiera puede pedirlo.</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>¿Bloquear a %1?</translation>
    </message>
    <message>
        <source>Their texts are kept but do not reach the desk, nothing is sent to them, and what waits to be sent is taken back. STOP still counts. Urgent words are shown to the supervisor. Someone looks at it again in 90 days.</source>
        <translation>Sus mensajes se conservan pero no llegan a recepción, no se le envía nada, y lo que espera para enviarse se retira. STOP sigue contando. Las palabras urgentes se muestran al supervisor. Alguien lo revisa de nuevo en 90 días.</translation>
    </message>
    <message>
        <source>Block for %1</source>
        <translation>Bloquear en %1</translation>
    </message>
    <message>
        <source>Block for all queues</source>
        <translation>Bloquear en todas las colas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Why is %1 blocked?</source>
        <translation>¿Por qué se bloquea a %1?</translation>
    </message>
    <message>
        <source>The reason is kept with your initials (%1).</source>
        <translation>El motivo se guarda con sus iniciales (%1).</translation>
    </message>
    <message>
        <source>Block client</source>
        <translation>Bloquear cliente</translation>
    </message>
    <message>
        <source>%1 is blocked. Settings has the list of blocked clients.</source>
        <translation>%1 está bloqueado. La lista de clientes bloqueados está en Configuración.</translation>
    </message>
    <message>
        <source>Unblocking a client is a supervisor’s decision.</source>
        <translation>Desbloquear a un cliente es decisión de un supervisor.</translation>
    </message>
    <message>
        <source>Why is %1 unblocked?</source>
        <translation>¿Por qué se desbloquea a %1?</translation>
    </message>
    <message>
        <source>The block is of all queues and ends for all. The conversations come back with everything that came meanwhile.</source>
        <translation>El bloqueo es de todas las colas y termina en todas. Las conversaciones vuelven con todo lo que llegó mientras tanto.</translation>
    </message>
    <message>
        <source>The conversation comes back with everything that came meanwhile.</source>
        <translation>La conversación vuelve con todo lo que llegó mientras tanto.</translation>
    </message>
    <message>
        <source>Unblock client</source>
        <translation>Desbloquear cliente</translation>
    </message>
    <message>
        <source>%1 is back on the desk.</source>
        <translation>%1 está de vuelta en recepción.</translation>
    </message>
    <message>
        <source>Ask a supervisor to block %1?</source>
        <translation>¿Pedir a un supervisor que bloquee a %1?</translation>
    </message>
    <message>
        <source>It changes nothing until a supervisor decides. Your initials (%1) and the reason are shown to them.</source>
        <translation>No cambia nada hasta que un supervisor decida. Se le muestran sus iniciales (%1) y el motivo.</translation>
    </message>
    <message>
        <source>Ask for a block</source>
        <translation>Pedir un bloqueo</translation>
    </message>
    <message>
        <source>The supervisor will see your request.</source>
        <translation>El supervisor verá su petición.</translation>
    </message>
    <message>
        <source>Mask the card number in this text?</source>
        <translation>¿Ocultar el número de tarjeta de este mensaje?</translation>
    </message>
    <message>
        <source>It will read:
%1

The digits are taken out of this computer’s record for good: from the screen, copies, search and exports. Backups of earlier days and Twilio’s own log still have them. Kept with your initials (%2).</source>
        <translation>Quedará así:
%1

Los dígitos se quitan para siempre del registro de esta computadora: de la pantalla, las copias, la búsqueda y las exportaciones. Las copias de seguridad de días anteriores y el registro de Twilio todavía los tienen. Se guarda con sus iniciales (%2).</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Número de tarjeta</translation>
    </message>
    <message>
        <source>Mask card number</source>
        <translation>Ocultar número de tarjeta</translation>
    </message>
    <message>
        <source>The card number is masked.</source>
        <translation>El número de tarjeta está oculto.</translation>
    </message>
</context>
<context>
    <name>BoxKeys</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send and archive</source>
        <translation>Enviar y archivar</translation>
    </message>
    <message>
        <source>Send and go to who waits next</source>
        <translation>Enviar y pasar a quien espera</translation>
    </message>
    <message>
        <source>New line in a text</source>
        <translation>Línea nueva en un mensaje</translation>
    </message>
    <message>
        <source>Put in a template</source>
        <translation>Insertar una plantilla</translation>
    </message>
    <message>
        <source>Next misspelled word</source>
        <translation>Siguiente palabra mal escrita</translation>
    </message>
    <message>
        <source>Your last text again, in an empty box</source>
        <translation>Su último mensaje otra vez, en un cuadro vacío</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Put in an emoji</source>
        <translation>Insertar un emoji</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Make a standard API key in the Twilio Console (Account, API keys) and enter it here.</source>
        <translation>Cree una clave de API estándar en la consola de Twilio (Account, API keys) e ingrésela aquí.</translation>
    </message>
    <message>
        <source>Compare the queue’s number with the Twilio Console: Phone Numbers, Active numbers.</source>
        <translation>Compare el número de la cola con la consola de Twilio: Phone Numbers, Active numbers.</translation>
    </message>
    <message>
        <source>Ask Twilio’s support to switch it on for the number.</source>
        <translation>Pida al soporte de Twilio que lo active para el número.</translation>
    </message>
    <message>
        <source>Twilio Console, Phone Numbers, the number, Messaging: empty the webhook, unless another system is meant to answer.</source>
        <translation>Consola de Twilio, Phone Numbers, el número, Messaging: vacíe el webhook, a menos que otro sistema deba responder.</translation>
    </message>
    <message>
        <source>Twilio Console, Messaging, Services: take our numbers out of the sender pool.</source>
        <translation>Consola de Twilio, Messaging, Services: saque nuestros números del grupo de remitentes.</translation>
    </message>
    <message>
        <source>See Regulatory status: what is missing and by when to hand it in.</source>
        <translation>Vea Situación normativa: qué falta y hasta cuándo presentarlo.</translation>
    </message>
    <message>
        <source>Ask IT to let this computer set its clock by itself.</source>
        <translation>Pida a Sistemas que esta computadora ajuste su reloj automáticamente.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or ask IT to set one up for this account.</source>
        <translation>Desbloquee el llavero, o pida a Sistemas que configure uno para esta cuenta.</translation>
    </message>
    <message>
        <source>Ask IT to make room on this computer.</source>
        <translation>Pida a Sistemas que libere espacio en esta computadora.</translation>
    </message>
    <message>
        <source>Ask IT to look at the data folder’s place and permissions.</source>
        <translation>Pida a Sistemas que revise el lugar y los permisos de la carpeta de datos.</translation>
    </message>
    <message>
        <source>See Data and backup.</source>
        <translation>Vea Datos y copia de seguridad.</translation>
    </message>
    <message>
        <source>If one of them belongs to a desk, add a queue for it.</source>
        <translation>Si alguno pertenece a una recepción, agregue una cola para él.</translation>
    </message>
    <message>
        <source>Open the conversations they belong to; each says what to do.</source>
        <translation>Abra las conversaciones a las que pertenecen; cada una dice qué hacer.</translation>
    </message>
    <message>
        <source>Enter the clinic’s emergency phone.</source>
        <translation>Ingrese el teléfono de emergencias de la clínica.</translation>
    </message>
    <message>
        <source>Ask IT to install the time-zone data (tzdata).</source>
        <translation>Pida a Sistemas que instale los datos de zonas horarias (tzdata).</translation>
    </message>
    <message>
        <source>Choose one: Settings, Password.</source>
        <translation>Elija una: Configuración, Contraseña.</translation>
    </message>
    <message>
        <source>Settings, Change history shows what was changed: put it back, or let it stand.</source>
        <translation>Configuración, Historial de cambios muestra qué se cambió: devuélvalo a como estaba, o déjelo así.</translation>
    </message>
    <message>
        <source>Compare the history with the one of a backup.</source>
        <translation>Compare el historial con el de una copia de seguridad.</translation>
    </message>
    <message>
        <source>Report it: the rows are kept and can be read later.</source>
        <translation>Repórtelo: las filas se conservan y se podrán leer después.</translation>
    </message>
</context>
<context>
    <name>CheckedWordings</name>
    <message>
        <source>%1 stands for nothing; there are %2</source>
        <translation>%1 no significa nada; existen %2</translation>
    </message>
    <message>
        <source>%1 is only for texts sent while closed</source>
        <translation>%1 es solo para mensajes enviados estando cerrado</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>el texto está vacío</translation>
    </message>
    <message>
        <source>a %1 must tell the word %2</source>
        <translation>un %1 debe decir la palabra %2</translation>
    </message>
    <message>
        <source>a request must ask for YES</source>
        <translation>una solicitud debe pedir YES</translation>
    </message>
    <message>
        <source>one entry per kind, language and queue</source>
        <translation>una entrada por tipo, idioma y cola</translation>
    </message>
    <message>
        <source>it takes %1 texts at its longest, at most %2 are sent</source>
        <translation>en su forma más larga ocupa %1 mensajes, se envían como máximo %2</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>at %1</source>
        <translation>a las %1</translation>
    </message>
    <message>
        <source>, noted by %1</source>
        <translation>, anotado por %1</translation>
    </message>
    <message>
        <source>Texted STOP to %1, %2</source>
        <translation>Escribió STOP a %1, %2</translation>
    </message>
    <message>
        <source>Texted %1 to %2, %3</source>
        <translation>Escribió %1 a %2, %3</translation>
    </message>
    <message>
        <source>The phone network refused a text from %1, %2: the client said STOP</source>
        <translation>La red telefónica rechazó un mensaje de %1, %2: el cliente dijo STOP</translation>
    </message>
    <message>
        <source>Opted out in the earlier system, %1</source>
        <translation>Dado de baja en el sistema anterior, %1</translation>
    </message>
    <message>
        <source>The client said stop, %1%2</source>
        <translation>El cliente pidió no recibir más, %1%2</translation>
    </message>
    <message>
        <source>The phone network blocks %1 until the client texts UNSTOP to %2. Only the client can do that.</source>
        <translation>La red telefónica bloquea %1 hasta que el cliente escriba UNSTOP al %2. Solo el cliente puede hacerlo.</translation>
    </message>
    <message>
        <source>To get texts again the client texts START to %1.</source>
        <translation>Para volver a recibir mensajes, el cliente escribe START al %1.</translation>
    </message>
    <message>
        <source>Blocked for %1 by a supervisor</source>
        <translation>Bloqueado en %1 por un supervisor</translation>
    </message>
    <message>
        <source>Blocked for %1 by %2, %3: %4</source>
        <comment>queue, initials, when: reason</comment>
        <translation>Bloqueado en %1 por %2, %3: %4</translation>
    </message>
    <message>
        <source>all queues</source>
        <translation>todas las colas</translation>
    </message>
    <message>
        <source>Texts are kept but do not reach the desk, and nothing is sent.</source>
        <translation>Los mensajes se conservan pero no llegan a recepción, y no se envía nada.</translation>
    </message>
    <message>
        <source>Review due since %1.</source>
        <translation>Revisión pendiente (desde %1).</translation>
    </message>
    <message>
        <source>Review due %1.</source>
        <translation>Revisión (%1).</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Dado de baja</translation>
    </message>
    <message>
        <source>No texts to this client from any queue.</source>
        <translation>Ningún mensaje a este cliente desde ninguna cola.</translation>
    </message>
    <message>
        <source>It may have meant the appointment: phone them.</source>
        <translation>Quizá se refería a la cita: llámelo.</translation>
    </message>
    <message>
        <source>What to say on the phone</source>
        <translation>Qué decir por teléfono</translation>
    </message>
    <message>
        <source>Said %1 today</source>
        <translation>Escribió %1 hoy</translation>
    </message>
    <message>
        <source>Said %1, %2</source>
        <translation>Escribió %1, %2</translation>
    </message>
    <message>
        <source>%1, but STOP is still in force on %2</source>
        <translation>%1, pero STOP sigue vigente en %2</translation>
    </message>
    <message>
        <source>Ask the client to text UNSTOP to %1.</source>
        <translation>Pida al cliente que escriba UNSTOP al %1.</translation>
    </message>
    <message>
        <source>Ask the client to text UNSTOP to %1, or to text %2.</source>
        <translation>Pida al cliente que escriba UNSTOP al %1, o que escriba al %2.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Ver historial</translation>
    </message>
    <message>
        <source>Asked to opt in %1, no YES yet</source>
        <translation>Se le pidió permiso %1, aún no hay YES</translation>
    </message>
    <message>
        <source>Not opted in yet, and not asked</source>
        <translation>Aún no ha aceptado, ni se le ha preguntado</translation>
    </message>
    <message>
        <source>You may answer this text by hand until %1. Automatic and first texts stay off.</source>
        <translation>Hasta %1 puede responder este mensaje a mano. Los mensajes automáticos y los primeros mensajes siguen desactivados.</translation>
    </message>
    <message>
        <source>Answer this text</source>
        <translation>Responder este mensaje</translation>
    </message>
    <message>
        <source>Answering before a YES is switched off in Settings. Phone them.</source>
        <translation>Responder antes de un YES está desactivado en Configuración. Llame por teléfono.</translation>
    </message>
    <message>
        <source>Only a text of the last 24 hours can be answered before a YES. Wait for the client to text, or phone.</source>
        <translation>Antes de un YES solo se puede responder un mensaje de las últimas 24 horas. Espere a que el cliente escriba, o llame.</translation>
    </message>
    <message>
        <source>Texting begins with the client: ask them to text any word to %1, and to answer YES to what comes back.</source>
        <translation>Empieza el cliente: pídale que envíe cualquier palabra al %1 y que responda YES a lo que reciba.</translation>
    </message>
    <message>
        <source>Answering before a YES</source>
        <translation>Responder antes de un YES</translation>
    </message>
    <message>
        <source>Possible until %1. Automatic texts stay off.</source>
        <translation>Se puede (hasta %1). Los mensajes automáticos siguen desactivados.</translation>
    </message>
    <message>
        <source>Loading this client’s history</source>
        <translation>Cargando el historial de este cliente</translation>
    </message>
    <message>
        <source>Whether they agreed to texts is being read from Twilio’s log. What you write is kept and can be sent in a moment.</source>
        <translation>Se está leyendo en el registro de Twilio si aceptó recibir mensajes. Lo que escriba se conserva y podrá enviarse en un momento.</translation>
    </message>
    <message>
        <source>Wrong number, %1%2</source>
        <translation>Número equivocado, %1%2</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>Whoever has this phone is not the client. No texts to it from any queue; look for the client’s right number.</source>
        <translation>Quien tiene este teléfono no es el cliente. Ningún mensaje a él desde ninguna cola; busque el número correcto del cliente.</translation>
    </message>
    <message>
        <source>Opted in, but the phone network still blocks %1</source>
        <translation>Aceptó mensajes, pero la red telefónica aún bloquea %1</translation>
    </message>
    <message>
        <source>Since a STOP to this number. Ask the client to text UNSTOP to %1.</source>
        <translation>Desde un STOP a este número. Pida al cliente que escriba UNSTOP al %1.</translation>
    </message>
    <message>
        <source>%1 can still text them.</source>
        <translation>%1 sí puede enviarle mensajes.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Unblock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>Answered %1 to the opt-in request, %2</source>
        <translation>Respondió %1 a la solicitud de permiso, %2</translation>
    </message>
    <message>
        <source>Answered no to the opt-in request</source>
        <translation>Respondió no a la solicitud de permiso</translation>
    </message>
    <message>
        <source>They are not asked again and get no texts. A YES from them opens this; until then phone.</source>
        <translation>No se le vuelve a preguntar y no recibe mensajes. Un YES suyo abre esto; hasta entonces, llame.</translation>
    </message>
    <message>
        <source>This sender can’t be answered</source>
        <translation>A este remitente no se le puede responder</translation>
    </message>
    <message>
        <source>%1 is a short code or a name, not a phone.</source>
        <translation>%1 es un código corto o un nombre, no un teléfono.</translation>
    </message>
    <message>
        <source>Sounds like a wish to stop</source>
        <translation>Parece que pide no recibir más mensajes</translation>
    </message>
    <message>
        <source>Automatic texts are paused until someone decides.</source>
        <translation>Los mensajes automáticos están en pausa hasta que alguien decida.</translation>
    </message>
    <message>
        <source>Waiting %1.</source>
        <translation>Espera desde hace %1.</translation>
    </message>
    <message>
        <source>Stop all texts</source>
        <translation>Detener todos los mensajes</translation>
    </message>
    <message>
        <source>Not about texting</source>
        <translation>No se refiere a los mensajes</translation>
    </message>
    <message>
        <source>Their answer to the opt-in request %1.</source>
        <translation>Su respuesta a la solicitud de permiso (%1).</translation>
    </message>
    <message>
        <source>Their answer to the opt-in request.</source>
        <translation>Su respuesta a la solicitud de permiso.</translation>
    </message>
    <message>
        <source>If it means yes, accept it: it is kept word for word with your initials.</source>
        <translation>Si quiere decir sí, acéptela: se guarda palabra por palabra con sus iniciales.</translation>
    </message>
    <message>
        <source>Accept as yes</source>
        <translation>Aceptar como sí</translation>
    </message>
    <message>
        <source>Still send %1?</source>
        <translation>¿Enviar todavía %1?</translation>
    </message>
    <message>
        <source>Written %1 and not sent yet.</source>
        <translation>Escrito %1 y aún no enviado.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Don’t send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Twilio’s log does not show this text</source>
        <translation>El registro de Twilio no muestra este mensaje</translation>
    </message>
    <message>
        <source>It was probably not sent.</source>
        <translation>Probablemente no se envió.</translation>
    </message>
    <message>
        <source>Looked once</source>
        <translation>Se buscó una vez</translation>
    </message>
    <message numerus="yes">
        <source>Looked %n times</source>
        <translation>
            <numerusform>Se buscó %n vez</numerusform>
            <numerusform>Se buscó %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>, last %1</source>
        <translation>, la última %1</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Your last text did not arrive</source>
        <translation>Su último mensaje no llegó</translation>
    </message>
    <message numerus="yes">
        <source>%n texts did not arrive</source>
        <translation>
            <numerusform>%n mensaje no llegó</numerusform>
            <numerusform>%n mensajes no llegaron</numerusform>
        </translation>
    </message>
    <message>
        <source>They are sent again in the order they were written.</source>
        <translation>Se envían de nuevo en el orden en que se escribieron.</translation>
    </message>
    <message>
        <source>Offline: what you send waits here</source>
        <translation>Sin conexión: lo que envíe espera aquí</translation>
    </message>
    <message>
        <source>Nothing goes out until a supervisor connects again</source>
        <translation>Nada sale hasta que un supervisor conecte de nuevo</translation>
    </message>
    <message>
        <source>What you send waits here. Phone urgent clients.</source>
        <translation>Lo que envíe espera aquí. Llame a los clientes urgentes.</translation>
    </message>
    <message>
        <source>Reading only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Another program on this computer has these conversations open. Write there.</source>
        <translation>Otro programa de esta computadora tiene abiertas estas conversaciones. Escriba allí.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>No conectado</translation>
    </message>
    <message>
        <source>The band on top says why. Phone urgent clients.</source>
        <translation>La franja de arriba dice por qué. Llame a los clientes urgentes.</translation>
    </message>
    <message>
        <source>The disk is full: nothing goes out</source>
        <translation>El disco está lleno: nada sale</translation>
    </message>
    <message>
        <source>What you write stays in this box. Phone urgent clients.</source>
        <translation>Lo que escriba queda en este cuadro. Llame a los clientes urgentes.</translation>
    </message>
    <message>
        <source>Sending is stopped</source>
        <translation>El envío está detenido</translation>
    </message>
    <message>
        <source>Something is wrong with this computer’s files; the band on top says what. Phone urgent clients.</source>
        <translation>Algo anda mal con los archivos de esta computadora; la franja de arriba dice qué. Llame a los clientes urgentes.</translation>
    </message>
    <message>
        <source>Press %1 again to send anyway.</source>
        <translation>Presione %1 otra vez para enviar de todos modos.</translation>
    </message>
    <message>
        <source>You are writing to %1 as %2.</source>
        <translation>Usted le escribe a %1 como %2.</translation>
    </message>
    <message>
        <source>%1 is not filled in</source>
        <translation>Falta completar %1</translation>
    </message>
    <message>
        <source>Type what belongs there; then it can be sent.</source>
        <translation>Escriba lo que va ahí; entonces se puede enviar.</translation>
    </message>
    <message>
        <source>%1: is this meant for %2?</source>
        <translation>%1: ¿es para %2?</translation>
    </message>
    <message>
        <source>This goes to %1 as %2</source>
        <translation>Esto va a %1 como %2</translation>
    </message>
    <message>
        <source>You came to this conversation a moment ago. Press %1 again to send.</source>
        <translation>Acaba de llegar a esta conversación. Presione %1 otra vez para enviar.</translation>
    </message>
    <message>
        <source>New text above: %1</source>
        <translation>Mensaje nuevo arriba: %1</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leerlo</translation>
    </message>
    <message>
        <source>The same text went to this client less than a minute ago</source>
        <translation>El mismo mensaje salió para este cliente hace menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>The same text went to this client %n min ago</source>
        <translation>
            <numerusform>El mismo mensaje salió para este cliente hace %n min</numerusform>
            <numerusform>El mismo mensaje salió para este cliente hace %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Press %1 again to send it once more.</source>
        <translation>Presione %1 otra vez para enviarlo una vez más.</translation>
    </message>
    <message>
        <source>Phone companies often drop texts with a short link (%1)</source>
        <translation>Las compañías telefónicas suelen descartar mensajes con un enlace corto (%1)</translation>
    </message>
    <message>
        <source>The whole address is safer.</source>
        <translation>La dirección completa es más segura.</translation>
    </message>
    <message>
        <source>Phone companies may take a text all in capitals for spam</source>
        <translation>Las compañías telefónicas pueden tomar por spam un mensaje todo en mayúsculas</translation>
    </message>
    <message numerus="yes">
        <source>This goes out as %n texts</source>
        <translation>
            <numerusform>Esto sale como %n mensaje</numerusform>
            <numerusform>Esto sale como %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>So long a one may arrive in pieces or be dropped. Shorten it, or phone.</source>
        <translation>Tan largo puede llegar en pedazos o perderse. Acórtelo, o llame.</translation>
    </message>
    <message>
        <source>Text %1 as %2</source>
        <translation>Escribir a %1 como %2</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Enviar a %1</translation>
    </message>
    <message>
        <source>They are answered from %1’s number from here on.</source>
        <translation>De aquí en adelante se le responde desde el número de %1.</translation>
    </message>
    <message>
        <source>“We can’t text you because this phone sent us STOP. If you would like texts again, please text the word UNSTOP to %1 from this phone.”</source>
        <translation>“No podemos enviarle mensajes porque este teléfono nos envió STOP. Si quiere recibir mensajes otra vez, envíe la palabra UNSTOP al %1 desde este teléfono.”</translation>
    </message>
    <message>
        <source>“You asked us to stop texting. If you would like texts again, please text the word START to %1 from this phone.”</source>
        <translation>“Usted nos pidió no enviarle más mensajes. Si quiere recibirlos otra vez, envíe la palabra START al %1 desde este teléfono.”</translation>
    </message>
    <message>
        <source>a special blank</source>
        <translation>un espacio especial</translation>
    </message>
    <message>
        <source>%1 / %2, 1 text</source>
        <translation>%1 / %2, 1 mensaje</translation>
    </message>
    <message numerus="yes">
        <source>%1 / %2, %n texts</source>
        <translation>
            <numerusform>%1 / %2, %n mensaje</numerusform>
            <numerusform>%1 / %2, %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 texts instead of %3</source>
        <comment>é: 2 texts instead of 1</comment>
        <translation>%1: %2 mensajes en lugar de %3</translation>
    </message>
    <message>
        <source>%1: only %2 characters a text</source>
        <comment>é: only 70 characters a text</comment>
        <translation>%1: solo %2 caracteres por mensaje</translation>
    </message>
    <message>
        <source>May be under 18, noted by %1, %2</source>
        <comment>initials, when</comment>
        <translation>Quizás menor de 18, anotado por %1, %2</translation>
    </message>
    <message>
        <source>A minor’s yes may not count as consent: phone an adult before you text.</source>
        <translation>El sí de un menor puede no valer como consentimiento: llame a un adulto antes de escribir.</translation>
    </message>
    <message>
        <source>Text %1 as %2, phone shared with %3</source>
        <translation>Escribir a %1 como %2, teléfono compartido con %3</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 fotos</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Borrador:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Auto:</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Auto:</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>Usted:</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Dado de baja</translation>
    </message>
    <message>
        <source>Must text UNSTOP</source>
        <translation>Debe escribir UNSTOP</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Dijo no</translation>
    </message>
    <message>
        <source>Asked to opt in</source>
        <translation>Permiso pedido</translation>
    </message>
    <message>
        <source>No reply needed</source>
        <translation>No necesita respuesta</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>%1 to copy</source>
        <translation>%1 por copiar</translation>
    </message>
    <message>
        <source>! Urgent</source>
        <translation>! Urgente</translation>
    </message>
    <message>
        <source>! Urgent, %1</source>
        <translation>! Urgente, %1</translation>
    </message>
    <message>
        <source>Reminder %1</source>
        <translation>Recordatorio %1</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>needs reply</source>
        <translation>necesita respuesta</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>espera desde hace %1</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>%1 sin leer</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivadas</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondidas</translation>
    </message>
</context>
<context>
    <name>DateFormats</name>
    <message>
        <source>ddd, MMM d</source>
        <extracomment>A format, not words: weekday, month and day as short as can be. Other letters in quotes.</extracomment>
        <translation>ddd d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <extracomment>A format, not words: weekday, month, day and year as short as can be.</extracomment>
        <translation>ddd d &apos;de&apos; MMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>ayer %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>mañana %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 horas</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month and year</comment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>How did %1 say stop?</source>
        <translation>¿Cómo dijo %1 que no quiere más mensajes?</translation>
    </message>
    <message>
        <source>From now on no queue texts this client, and what is waiting to be sent is taken back. The client can come back by texting START.</source>
        <translation>Desde ahora ninguna cola le envía mensajes a este cliente, y lo que espera para enviarse se retira. El cliente puede volver escribiendo START.</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Por teléfono</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>En recepción</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>Por correo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Is %1 the wrong number for %2?</source>
        <translation>¿%1 es un número equivocado de %2?</translation>
    </message>
    <message>
        <source>No queue texts this phone any more, and the name is taken off it. The texts stay in the record.</source>
        <translation>Ninguna cola le envía más mensajes a este teléfono, y se le quita el nombre. Los mensajes quedan en el registro.</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>%1: %2</source>
        <comment>Not delivered: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not sent yet: still send it?</source>
        <translation>Aún no enviado: ¿enviarlo todavía?</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Esperando para enviarse</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Not confirmed: please decide</source>
        <translation>Sin confirmar: por favor decida</translation>
    </message>
    <message>
        <source>Not confirmed yet: checking whether it went out</source>
        <translation>Aún sin confirmar: se revisa si salió</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Taken back, not sent</source>
        <translation>Retirado, no enviado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Partly delivered</source>
        <translation>Entregado en parte</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Cancelled, not sent</source>
        <translation>Cancelado, no enviado</translation>
    </message>
    <message>
        <source>Automatic: opt-in request</source>
        <translation>Automático: solicitud de permiso</translation>
    </message>
    <message>
        <source>Automatic: welcome</source>
        <translation>Automático: bienvenida</translation>
    </message>
    <message>
        <source>Automatic: after-hours reply</source>
        <translation>Automático: respuesta fuera de horario</translation>
    </message>
    <message>
        <source>Automatic: emergency reply</source>
        <translation>Automático: respuesta de emergencia</translation>
    </message>
</context>
<context>
    <name>EmojiNames</name>
    <message>
        <source>Slight smile</source>
        <translation>Sonrisa leve</translation>
    </message>
    <message>
        <source>Warm smile</source>
        <translation>Sonrisa cálida</translation>
    </message>
    <message>
        <source>Grin</source>
        <translation>Cara sonriente</translation>
    </message>
    <message>
        <source>Laughing eyes</source>
        <translation>Ojos risueños</translation>
    </message>
    <message>
        <source>Tears of joy</source>
        <translation>Lágrimas de alegría</translation>
    </message>
    <message>
        <source>Wink</source>
        <translation>Guiño</translation>
    </message>
    <message>
        <source>Heart eyes</source>
        <translation>Ojos de corazón</translation>
    </message>
    <message>
        <source>Hug</source>
        <translation>Abrazo</translation>
    </message>
    <message>
        <source>Loved</source>
        <translation>Cara enamorada</translation>
    </message>
    <message>
        <source>Relieved</source>
        <translation>Alivio</translation>
    </message>
    <message>
        <source>Fingers crossed</source>
        <translation>Dedos cruzados</translation>
    </message>
    <message>
        <source>Thumbs up</source>
        <translation>Pulgar arriba</translation>
    </message>
    <message>
        <source>Thumbs down</source>
        <translation>Pulgar abajo</translation>
    </message>
    <message>
        <source>OK hand</source>
        <translation>Mano de OK</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Saludo</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Applause</source>
        <translation>Aplauso</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerza</translation>
    </message>
    <message>
        <source>Raised hands</source>
        <translation>Manos en alto</translation>
    </message>
    <message>
        <source>Red heart</source>
        <translation>Corazón rojo</translation>
    </message>
    <message>
        <source>Blue heart</source>
        <translation>Corazón azul</translation>
    </message>
    <message>
        <source>Orange heart</source>
        <translation>Corazón naranja</translation>
    </message>
    <message>
        <source>Rainbow</source>
        <translation>Arcoíris</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Fiesta</translation>
    </message>
    <message>
        <source>Birthday cake</source>
        <translation>Pastel de cumpleaños</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Estrella</translation>
    </message>
    <message>
        <source>Sparkles</source>
        <translation>Destellos</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Crying</source>
        <translation>Llanto</translation>
    </message>
    <message>
        <source>Sad</source>
        <translation>Tristeza</translation>
    </message>
    <message>
        <source>Worried</source>
        <translation>Preocupación</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Duda</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Durmiendo</translation>
    </message>
    <message>
        <source>Feeling ill</source>
        <translation>Enfermo</translation>
    </message>
    <message>
        <source>Surprised</source>
        <translation>Sorpresa</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensando</translation>
    </message>
    <message>
        <source>Paw prints</source>
        <translation>Huellas</translation>
    </message>
    <message>
        <source>Dog face</source>
        <translation>Cara de perro</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation>Perro</translation>
    </message>
    <message>
        <source>Poodle</source>
        <translation>Caniche</translation>
    </message>
    <message>
        <source>Cat face</source>
        <translation>Cara de gato</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Gato</translation>
    </message>
    <message>
        <source>Rabbit</source>
        <translation>Conejo</translation>
    </message>
    <message>
        <source>Hamster</source>
        <translation>Hámster</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Ratón</translation>
    </message>
    <message>
        <source>Hedgehog</source>
        <translation>Erizo</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>Pájaro</translation>
    </message>
    <message>
        <source>Parrot</source>
        <translation>Loro</translation>
    </message>
    <message>
        <source>Chicken</source>
        <translation>Gallina</translation>
    </message>
    <message>
        <source>Duck</source>
        <translation>Pato</translation>
    </message>
    <message>
        <source>Turtle</source>
        <translation>Tortuga</translation>
    </message>
    <message>
        <source>Lizard</source>
        <translation>Lagarto</translation>
    </message>
    <message>
        <source>Snake</source>
        <translation>Serpiente</translation>
    </message>
    <message>
        <source>Frog</source>
        <translation>Rana</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Pez</translation>
    </message>
    <message>
        <source>Horse face</source>
        <translation>Cara de caballo</translation>
    </message>
    <message>
        <source>Horse</source>
        <translation>Caballo</translation>
    </message>
    <message>
        <source>Cow face</source>
        <translation>Cara de vaca</translation>
    </message>
    <message>
        <source>Cow</source>
        <translation>Vaca</translation>
    </message>
    <message>
        <source>Ox</source>
        <translation>Buey</translation>
    </message>
    <message>
        <source>Pig</source>
        <translation>Cerdo</translation>
    </message>
    <message>
        <source>Sheep</source>
        <translation>Oveja</translation>
    </message>
    <message>
        <source>Goat</source>
        <translation>Cabra</translation>
    </message>
    <message>
        <source>Llama</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Llama</translation>
    </message>
    <message>
        <source>Deer</source>
        <translation>Ciervo</translation>
    </message>
    <message>
        <source>Bee</source>
        <translation>Abeja</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Hueso</translation>
    </message>
    <message>
        <source>Meat</source>
        <translation>Carne</translation>
    </message>
    <message>
        <source>Carrot</source>
        <translation>Zanahoria</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Agua</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Comida</translation>
    </message>
    <message>
        <source>Pill</source>
        <translation>Pastilla</translation>
    </message>
    <message>
        <source>Injection</source>
        <translation>Inyección</translation>
    </message>
    <message>
        <source>Bandage</source>
        <translation>Vendaje</translation>
    </message>
    <message>
        <source>Stethoscope</source>
        <translation>Estetoscopio</translation>
    </message>
    <message>
        <source>Thermometer</source>
        <translation>Termómetro</translation>
    </message>
    <message>
        <source>Lab test</source>
        <translation>Prueba de laboratorio</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>Microscopio</translation>
    </message>
    <message>
        <source>Tooth</source>
        <translation>Diente</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>Ambulancia</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Alarm clock</source>
        <translation>Despertador</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Cross</source>
        <translation>Cruz</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Exclamation mark</source>
        <translation>Signo de exclamación</translation>
    </message>
    <message>
        <source>Question mark</source>
        <translation>Signo de interrogación</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Nieve</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>Lluvia</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The disk of this computer is full: nothing can be saved or sent.</source>
        <translation>El disco de esta computadora está lleno: nada se puede guardar ni enviar.</translation>
    </message>
    <message>
        <source>Reading and searching work. What you write stays in its box. Free some space and it goes on by itself. Phone urgent clients.</source>
        <translation>Se puede leer y buscar. Lo que escriba queda en su cuadro. Libere espacio y continúa por sí solo. Llame a los clientes urgentes.</translation>
    </message>
    <message>
        <source>This computer does not let the program write its file: nothing is sent.</source>
        <translation>Esta computadora no deja que el programa escriba su archivo: no se envía nada.</translation>
    </message>
    <message>
        <source>Reading, searching and copying work. Ask IT about the rights to the data folder.</source>
        <translation>Leer, buscar y copiar funcionan. Pregunte a Sistemas por los permisos de la carpeta de datos.</translation>
    </message>
    <message>
        <source>The file with the conversations is damaged: nothing more is sent from here.</source>
        <translation>El archivo de las conversaciones está dañado: desde aquí no se envía nada más.</translation>
    </message>
    <message>
        <source>What can be read stays on the screen. Close the program and start it again. It keeps the damaged file, saves what can be read and loads the rest from Twilio.</source>
        <translation>Lo que se puede leer sigue en pantalla. Cierre el programa e inícielo de nuevo. Conserva el archivo dañado, guarda lo que se puede leer y carga el resto desde Twilio.</translation>
    </message>
    <message>
        <source>The file with the conversations is of a newer version of this program.</source>
        <translation>El archivo de las conversaciones es de una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>Nothing was changed. Start the newer version, or ask IT to install it.</source>
        <translation>No se cambió nada. Inicie la versión más nueva, o pida a Sistemas que la instale.</translation>
    </message>
    <message>
        <source>The file with the conversations could not be read or written.</source>
        <translation>El archivo de las conversaciones no se pudo leer o escribir.</translation>
    </message>
    <message>
        <source>Nothing is sent meanwhile; what you write stays in its box. Check that the disk is not full, then start the program again.</source>
        <translation>Mientras tanto no se envía nada; lo que escriba queda en su cuadro. Revise que el disco no esté lleno y luego inicie el programa de nuevo.</translation>
    </message>
    <message>
        <source>Something else answers in Twilio’s place, and this computer does not trust it.</source>
        <translation>Otra cosa responde en lugar de Twilio y esta computadora no confía en ella.</translation>
    </message>
    <message>
        <source>Nothing was told to it. Ask IT: a proxy or a security program may be looking into connections, or this computer’s clock is wrong.</source>
        <translation>No se le dijo nada. Pregunte a informática: un proxy o un programa de seguridad puede estar mirando las conexiones, o el reloj de esta computadora está mal.</translation>
    </message>
    <message>
        <source>A proxy on the network does not let this program through.</source>
        <translation>Un proxy de la red no deja pasar este programa.</translation>
    </message>
    <message>
        <source>It is tried again by itself. Ask IT to let it reach api.twilio.com.</source>
        <translation>Se vuelve a intentar solo. Pida a informática que lo deje llegar a api.twilio.com.</translation>
    </message>
    <message>
        <source>No connection to Twilio.</source>
        <translation>Sin conexión con Twilio.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts, ask IT about the network.</source>
        <translation>Se intenta de nuevo por sí solo. Si continúa, pregunte a Sistemas por la red.</translation>
    </message>
    <message>
        <source>Twilio is busy and asked us to wait.</source>
        <translation>Twilio está ocupado y pidió esperar.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Se intenta de nuevo por sí solo.</translation>
    </message>
    <message>
        <source>Twilio refused the key of this desk.</source>
        <translation>Twilio rechazó la clave de esta recepción.</translation>
    </message>
    <message>
        <source>Ask a supervisor to check the Twilio connection.</source>
        <translation>Pida a un supervisor que revise la conexión con Twilio.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>No se envió nada.</translation>
    </message>
    <message>
        <source>That is no longer there.</source>
        <translation>Eso ya no está ahí.</translation>
    </message>
    <message>
        <source>An answer came that is not from Twilio.</source>
        <translation>Llegó una respuesta que no es de Twilio.</translation>
    </message>
    <message>
        <source>Something on the network may be in between: a login page or a filter. Ask IT.</source>
        <translation>Algo en la red puede estar en medio: una página de acceso o un filtro. Pregunte a Sistemas.</translation>
    </message>
    <message>
        <source>Another program on this computer is using these conversations.</source>
        <translation>Otro programa de esta computadora está usando estas conversaciones.</translation>
    </message>
    <message>
        <source>Use the window that is already open, or close it first.</source>
        <translation>Use la ventana que ya está abierta, o ciérrela primero.</translation>
    </message>
    <message>
        <source>This may not be sent now.</source>
        <translation>Esto no se puede enviar ahora.</translation>
    </message>
    <message>
        <source>The box above the text says why.</source>
        <translation>El recuadro sobre el texto dice por qué.</translation>
    </message>
    <message>
        <source>It is not certain that this went out.</source>
        <translation>No es seguro que esto haya salido.</translation>
    </message>
    <message>
        <source>Twilio’s log is being searched for it. Please do not send it a second time.</source>
        <translation>Se está buscando en el registro de Twilio. Por favor no lo envíe por segunda vez.</translation>
    </message>
    <message>
        <source>That does not look right.</source>
        <translation>Eso no parece correcto.</translation>
    </message>
    <message>
        <source>Please check what you typed.</source>
        <translation>Por favor revise lo que escribió.</translation>
    </message>
    <message>
        <source>This was stopped before it was done.</source>
        <translation>Esto se detuvo antes de terminar.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo salió mal.</translation>
    </message>
    <message>
        <source>Twilio gave code %1, which this program does not know</source>
        <translation>Twilio dio el código %1, que este programa no conoce</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Esperando para enviarse</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Not confirmed yet: checking whether it went out</source>
        <translation>Aún sin confirmar: se revisa si salió</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Taken back, not sent</source>
        <translation>Retirado, no enviado</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Delivered in part</source>
        <translation>Entregado en parte</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Cancelled, not sent</source>
        <translation>Cancelado, no enviado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The Twilio account is switched off</source>
        <translation>La cuenta de Twilio está desactivada</translation>
    </message>
    <message>
        <source>The program asked Twilio for something it did not understand</source>
        <translation>El programa pidió a Twilio algo que no entendió</translation>
    </message>
    <message>
        <source>Twilio refused the sign-in</source>
        <translation>Twilio rechazó el acceso</translation>
    </message>
    <message>
        <source>The API key may not do this</source>
        <translation>La clave de API no puede hacer esto</translation>
    </message>
    <message>
        <source>Test credentials are in use, nothing is really sent</source>
        <translation>Se usan credenciales de prueba, nada se envía de verdad</translation>
    </message>
    <message>
        <source>The text is still on its way and cannot be changed yet</source>
        <translation>El mensaje todavía está en camino y aún no se puede cambiar</translation>
    </message>
    <message>
        <source>Twilio does not have this any more</source>
        <translation>Twilio ya no tiene esto</translation>
    </message>
    <message>
        <source>Twilio has ended this function</source>
        <translation>Twilio terminó esta función</translation>
    </message>
    <message>
        <source>Twilio refused a value in the request</source>
        <translation>Twilio rechazó un valor de la solicitud</translation>
    </message>
    <message>
        <source>Twilio is busy with our texts</source>
        <translation>Twilio está ocupado con nuestros mensajes</translation>
    </message>
    <message>
        <source>Twilio has a fault at the moment</source>
        <translation>Twilio tiene una falla en este momento</translation>
    </message>
    <message>
        <source>The list at Twilio had to be started again</source>
        <translation>La lista de Twilio se tuvo que empezar de nuevo</translation>
    </message>
    <message>
        <source>This is not a phone number</source>
        <translation>Esto no es un número de teléfono</translation>
    </message>
    <message>
        <source>This is a short code, our numbers cannot text it</source>
        <translation>Es un código corto, nuestros números no pueden escribirle</translation>
    </message>
    <message>
        <source>Our number cannot send this text</source>
        <translation>Nuestro número no puede enviar este mensaje</translation>
    </message>
    <message>
        <source>Our number belongs to another Twilio account</source>
        <translation>Nuestro número pertenece a otra cuenta de Twilio</translation>
    </message>
    <message>
        <source>Sender and receiver are the same number</source>
        <translation>Remitente y destinatario son el mismo número</translation>
    </message>
    <message>
        <source>Texts to this country are not switched on</source>
        <translation>Los mensajes a este país no están activados</translation>
    </message>
    <message>
        <source>The text is empty</source>
        <translation>El mensaje está vacío</translation>
    </message>
    <message>
        <source>The program left something out of the request</source>
        <translation>El programa omitió algo en la solicitud</translation>
    </message>
    <message>
        <source>A Twilio trial account may text only numbers verified with it</source>
        <translation>Una cuenta de prueba de Twilio solo puede escribir a números verificados con ella</translation>
    </message>
    <message>
        <source>The client has texted STOP to this number</source>
        <translation>El cliente escribió STOP a este número</translation>
    </message>
    <message>
        <source>Too many texts are waiting on this number</source>
        <translation>Demasiados mensajes esperan en este número</translation>
    </message>
    <message>
        <source>Our number cannot reach this phone with this kind of text</source>
        <translation>Nuestro número no puede llegar a este teléfono con este tipo de mensaje</translation>
    </message>
    <message>
        <source>This is not a mobile phone</source>
        <translation>Esto no es un teléfono móvil</translation>
    </message>
    <message>
        <source>The text is longer than 1600 characters</source>
        <translation>El mensaje tiene más de 1600 caracteres</translation>
    </message>
    <message>
        <source>The phone companies filter this content</source>
        <translation>Las compañías telefónicas filtran este contenido</translation>
    </message>
    <message>
        <source>The attachment could not be used</source>
        <translation>El archivo adjunto no se pudo usar</translation>
    </message>
    <message>
        <source>Our number may not send pictures</source>
        <translation>Nuestro número no puede enviar fotos</translation>
    </message>
    <message>
        <source>This is a landline, it cannot receive texts</source>
        <translation>Es un teléfono fijo, no puede recibir mensajes</translation>
    </message>
    <message>
        <source>The Messaging Service at Twilio is not set up</source>
        <translation>El Messaging Service en Twilio no está configurado</translation>
    </message>
    <message>
        <source>Too many quick texts between the two numbers</source>
        <translation>Demasiados mensajes rápidos entre los dos números</translation>
    </message>
    <message>
        <source>The text waited too long to be sent</source>
        <translation>El mensaje esperó demasiado para enviarse</translation>
    </message>
    <message>
        <source>The Twilio account was suspended before it was sent</source>
        <translation>La cuenta de Twilio se suspendió antes de enviarlo</translation>
    </message>
    <message>
        <source>The phone is switched off, out of reach or gone</source>
        <translation>El teléfono está apagado, fuera de alcance o ya no existe</translation>
    </message>
    <message>
        <source>The client or their phone company blocks texts from this number</source>
        <translation>El cliente o su compañía telefónica bloquea los mensajes de este número</translation>
    </message>
    <message>
        <source>This number is not in service</source>
        <translation>Este número no está en servicio</translation>
    </message>
    <message>
        <source>This is a landline, or its company takes no texts</source>
        <translation>Es un teléfono fijo, o su compañía no acepta mensajes</translation>
    </message>
    <message>
        <source>The phone company took the text for spam</source>
        <translation>La compañía telefónica tomó el mensaje por spam</translation>
    </message>
    <message>
        <source>The phone company did not say why</source>
        <translation>La compañía telefónica no dijo por qué</translation>
    </message>
    <message>
        <source>A part of the client&apos;s text is missing</source>
        <translation>Falta una parte del mensaje del cliente</translation>
    </message>
    <message>
        <source>It would have cost more than the account allows</source>
        <translation>Habría costado más de lo que permite la cuenta</translation>
    </message>
    <message>
        <source>This phone cannot exchange pictures</source>
        <translation>Este teléfono no puede intercambiar fotos</translation>
    </message>
    <message>
        <source>The phone network was too busy</source>
        <translation>La red telefónica estaba demasiado ocupada</translation>
    </message>
    <message>
        <source>The text is too big for the phone company</source>
        <translation>El mensaje es demasiado grande para la compañía telefónica</translation>
    </message>
    <message>
        <source>The phone company limits how fast we may send</source>
        <translation>La compañía telefónica limita qué tan rápido podemos enviar</translation>
    </message>
    <message>
        <source>Our number is not set up completely</source>
        <translation>Nuestro número no está configurado por completo</translation>
    </message>
    <message>
        <source>Our toll-free number is not verified</source>
        <translation>Nuestro número gratuito no está verificado</translation>
    </message>
    <message>
        <source>Our number is not registered for texting</source>
        <translation>Nuestro número no está registrado para mensajes</translation>
    </message>
    <message>
        <source>The text expired before it could be sent</source>
        <translation>El mensaje venció antes de poder enviarse</translation>
    </message>
    <message>
        <source>Sending is switched off for the account</source>
        <translation>El envío está desactivado en la cuenta</translation>
    </message>
    <message>
        <source>The text held a one-time code and was withheld</source>
        <translation>El mensaje tenía un código de un solo uso y se retuvo</translation>
    </message>
    <message>
        <source>The text was stopped because two machines answered each other</source>
        <translation>El mensaje se detuvo porque dos máquinas se respondían entre sí</translation>
    </message>
    <message>
        <source>It is too late to change this text</source>
        <translation>Es demasiado tarde para cambiar este mensaje</translation>
    </message>
    <message>
        <source>The phone company did not answer in time; the text may have arrived</source>
        <translation>La compañía telefónica no respondió a tiempo; quizá el mensaje llegó</translation>
    </message>
    <message>
        <source>Fraud protection holds back texts to this number</source>
        <translation>La protección contra fraude retiene los mensajes a este número</translation>
    </message>
    <message>
        <source>The account has reached its limit of texts</source>
        <translation>La cuenta llegó a su límite de mensajes</translation>
    </message>
    <message>
        <source>Held back because it is night where the client is</source>
        <translation>Retenido porque es de noche donde está el cliente</translation>
    </message>
    <message>
        <source>The content does not fit what our number is registered for</source>
        <translation>El contenido no corresponde a lo que tiene registrado nuestro número</translation>
    </message>
    <message>
        <source>A compliance filter stopped the text</source>
        <translation>Un filtro de cumplimiento detuvo el mensaje</translation>
    </message>
    <message>
        <source>Twilio itself failed while sending</source>
        <translation>Twilio mismo falló al enviar</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source> on %1</source>
        <translation> en %1</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>por teléfono</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>en recepción</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>por correo</translation>
    </message>
    <message>
        <source>in a text</source>
        <translation>en un mensaje</translation>
    </message>
    <message>
        <source>Texted%1</source>
        <translation>Escribió%1</translation>
    </message>
    <message>
        <source>Asked to opt in%1</source>
        <translation>Se le pidió permiso%1</translation>
    </message>
    <message>
        <source>Opt-in request%1 did not arrive</source>
        <translation>La solicitud de permiso%1 no llegó</translation>
    </message>
    <message>
        <source>Said yes%1</source>
        <translation>Dijo sí%1</translation>
    </message>
    <message>
        <source>Said no%1</source>
        <translation>Dijo no%1</translation>
    </message>
    <message>
        <source>Texted STOP%1</source>
        <translation>Escribió STOP%1</translation>
    </message>
    <message>
        <source>Asked to stop%1</source>
        <translation>Pidió no recibir más%1</translation>
    </message>
    <message>
        <source>Asked for texts again%1</source>
        <translation>Pidió recibir mensajes otra vez%1</translation>
    </message>
    <message>
        <source>Asked for help%1</source>
        <translation>Pidió ayuda%1</translation>
    </message>
    <message>
        <source>The phone network refused our text%1</source>
        <translation>La red telefónica rechazó nuestro mensaje%1</translation>
    </message>
    <message>
        <source>Said stop to a person</source>
        <translation>Le dijo a una persona que no quiere más</translation>
    </message>
    <message>
        <source>Marked as a wrong number</source>
        <translation>Marcado como número equivocado</translation>
    </message>
    <message>
        <source>Answer accepted as yes</source>
        <translation>Respuesta aceptada como sí</translation>
    </message>
    <message>
        <source>Found not to be about texting</source>
        <translation>Se vio que no se refería a los mensajes</translation>
    </message>
    <message>
        <source>Answered by hand before a yes</source>
        <translation>Respondido a mano antes de un sí</translation>
    </message>
    <message>
        <source>Sounded like a wish to stop%1</source>
        <translation>Parecía pedir no recibir más%1</translation>
    </message>
    <message>
        <source>Opted in, earlier system</source>
        <translation>Aceptó, sistema anterior</translation>
    </message>
    <message>
        <source>Opted out, earlier system</source>
        <translation>Dado de baja, sistema anterior</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>No longer marked as under 18</source>
        <translation>Ya no marcado como menor de 18</translation>
    </message>
    <message>
        <source>Marked: may be under 18</source>
        <translation>Marcado: quizás menor de 18</translation>
    </message>
    <message>
        <source>No longer marked as a shared phone</source>
        <translation>Ya no marcado como teléfono compartido</translation>
    </message>
    <message>
        <source>Marked as a shared phone, also answered by:</source>
        <translation>Marcado como teléfono compartido, también contesta:</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>“%1” does not look like a phone number.</source>
        <translation>“%1” no parece un número de teléfono.</translation>
    </message>
    <message>
        <source>Every number in use needs a short name.</source>
        <translation>Cada número en uso necesita un nombre corto.</translation>
    </message>
    <message>
        <source>“%1” is too long for a short name: twelve letters at most.</source>
        <translation>“%1” es demasiado largo para un nombre corto: doce letras como máximo.</translation>
    </message>
    <message>
        <source>“%1” cannot be a short name: leave out the dot.</source>
        <translation>“%1” no puede ser un nombre corto: quite el punto.</translation>
    </message>
    <message>
        <source>Two numbers are called “%1”.</source>
        <translation>Dos números se llaman “%1”.</translation>
    </message>
    <message>
        <source>Choose at least one number.</source>
        <translation>Elija al menos un número.</translation>
    </message>
    <message>
        <source>A day ends before it begins. Hours past midnight are for the settings.</source>
        <translation>Un día termina antes de empezar. Los horarios que pasan de medianoche van en la configuración.</translation>
    </message>
    <message>
        <source>Texts have to name the hospital.</source>
        <translation>Los mensajes tienen que nombrar al hospital.</translation>
    </message>
    <message>
        <source>The address of the page begins with https://</source>
        <translation>La dirección de la página empieza con https://</translation>
    </message>
    <message>
        <source>Which numbers do clients text?</source>
        <translation>¿A qué números escriben los clientes?</translation>
    </message>
    <message>
        <source>Each number becomes a queue of its own at the desk. Give it the short name that everybody says, and the clinic’s full name: clients read it in our texts.</source>
        <translation>Cada número se vuelve una cola propia en recepción. Dele el nombre corto que todos dicen, y el nombre completo de la clínica: los clientes lo leen en nuestros mensajes.</translation>
    </message>
    <message>
        <source>When does somebody read the texts?</source>
        <translation>¿Cuándo lee alguien los mensajes?</translation>
    </message>
    <message>
        <source>Outside these hours a client is told once when you answer next, and whom to call in an emergency. Holidays and hours of a single queue come later, in the settings.</source>
        <translation>Fuera de este horario se le dice una vez al cliente cuándo se le responderá, y a quién llamar en una emergencia. Los días festivos y el horario de una sola cola vienen después, en la configuración.</translation>
    </message>
    <message>
        <source>Whom can clients call?</source>
        <translation>¿A quién pueden llamar los clientes?</translation>
    </message>
    <message>
        <source>Texts are not for emergencies, and every automatic text says so. Without an emergency phone that sentence is left out, so please enter one.</source>
        <translation>Los mensajes no son para emergencias, y cada mensaje automático lo dice. Sin un teléfono de emergencias esa frase se omite, así que por favor ingrese uno.</translation>
    </message>
    <message>
        <source>What did the system before this one send?</source>
        <translation>¿Qué enviaba el sistema anterior a este?</translation>
    </message>
    <message>
        <source>Clients who said YES to an earlier request need not be asked again, if you confirm that it was one. Only what you tick counts.</source>
        <translation>A los clientes que dijeron YES a una solicitud anterior no hay que preguntarles de nuevo, si usted confirma que lo era. Solo cuenta lo que marque.</translation>
    </message>
    <message>
        <source>Who may change these settings?</source>
        <translation>¿Quién puede cambiar esta configuración?</translation>
    </message>
    <message>
        <source>Supervisors share one password. It is asked for before settings are changed and clients are blocked; the desk does not need it to answer texts.</source>
        <translation>Los supervisores comparten una contraseña. Se pide antes de cambiar la configuración y de bloquear clientes; recepción no la necesita para responder mensajes.</translation>
    </message>
    <message>
        <source>Does everything work?</source>
        <translation>¿Funciona todo?</translation>
    </message>
    <message>
        <source>The key, the numbers and this computer are looked at now. What is wrong says what to do; you can go on and come back to it.</source>
        <translation>Ahora se revisan la clave, los números y esta computadora. Lo que está mal dice qué hacer; puede seguir y volver a esto.</translation>
    </message>
    <message>
        <source>A dry run first</source>
        <translation>Primero un ensayo</translation>
    </message>
    <message>
        <source>Nothing is sent by itself yet. What would have been sent is written down, so that you can read it for a day or two before a supervisor switches automatic texts on in the settings.</source>
        <translation>Todavía no se envía nada automáticamente. Lo que se habría enviado se anota, para que pueda leerlo uno o dos días antes de que un supervisor active los mensajes automáticos en la configuración.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>no</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Configuración cambiada</translation>
    </message>
    <message>
        <source>Settings imported</source>
        <translation>Configuración importada</translation>
    </message>
    <message>
        <source>Queue changed</source>
        <translation>Cola cambiada</translation>
    </message>
    <message>
        <source>Automatic texts switched on</source>
        <translation>Mensajes automáticos activados</translation>
    </message>
    <message>
        <source>Automatic texts switched off</source>
        <translation>Mensajes automáticos desactivados</translation>
    </message>
    <message>
        <source>Changed without the role password</source>
        <translation>Cambiado sin la contraseña de supervisor</translation>
    </message>
    <message>
        <source>Change without the role password let stand</source>
        <translation>Cambio sin la contraseña de supervisor aceptado</translation>
    </message>
    <message>
        <source>Change without the role password put back</source>
        <translation>Cambio sin la contraseña de supervisor deshecho</translation>
    </message>
    <message>
        <source>Role password set</source>
        <translation>Contraseña de supervisor creada</translation>
    </message>
    <message>
        <source>Role password changed</source>
        <translation>Contraseña de supervisor cambiada</translation>
    </message>
    <message>
        <source>Role password reset</source>
        <translation>Contraseña de supervisor restablecida</translation>
    </message>
    <message>
        <source>Wrong role password</source>
        <translation>Contraseña de supervisor incorrecta</translation>
    </message>
    <message>
        <source>Client blocked</source>
        <translation>Cliente bloqueado</translation>
    </message>
    <message>
        <source>Client unblocked</source>
        <translation>Cliente desbloqueado</translation>
    </message>
    <message>
        <source>Block kept</source>
        <translation>Bloqueo mantenido</translation>
    </message>
    <message>
        <source>Request to block declined</source>
        <translation>Petición de bloqueo rechazada</translation>
    </message>
    <message>
        <source>Client directory imported</source>
        <translation>Directorio de clientes importado</translation>
    </message>
    <message>
        <source>Opt-ins and opt-outs imported</source>
        <translation>Aceptaciones y bajas importadas</translation>
    </message>
    <message>
        <source>Card number masked</source>
        <translation>Número de tarjeta ocultado</translation>
    </message>
    <message>
        <source>Legal hold begun</source>
        <translation>Retención legal iniciada</translation>
    </message>
    <message>
        <source>Legal hold ended</source>
        <translation>Retención legal terminada</translation>
    </message>
    <message>
        <source>Records exported</source>
        <translation>Registros exportados</translation>
    </message>
    <message>
        <source>API key replaced</source>
        <translation>Clave de API reemplazada</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>nombre corto</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>color</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>color</translation>
    </message>
    <message>
        <source>place in the order</source>
        <translation>lugar en el orden</translation>
    </message>
    <message>
        <source>removed; was %1</source>
        <translation>quitado; era %1</translation>
    </message>
    <message>
        <source>%1; was %2</source>
        <translation>%1; era %2</translation>
    </message>
    <message>
        <source>the program itself</source>
        <translation>el programa mismo</translation>
    </message>
    <message>
        <source>as %1 on %2</source>
        <translation>como %1 en %2</translation>
    </message>
    <message>
        <source>someone else sends our automatic texts</source>
        <translation>alguien más envía nuestros mensajes automáticos</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>se abre una comilla y nunca se cierra</translation>
    </message>
    <message>
        <source>there is text after a closing quotation mark</source>
        <translation>hay texto después de una comilla de cierre</translation>
    </message>
    <message>
        <source>there is a NUL character in it</source>
        <translation>contiene un carácter NUL</translation>
    </message>
    <message>
        <source>a cell is longer than %1 characters</source>
        <translation>una celda tiene más de %1 caracteres</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>sin número de teléfono</translation>
    </message>
    <message>
        <source>not a phone number</source>
        <translation>no es un número de teléfono</translation>
    </message>
    <message>
        <source>neither opt-in nor opt-out</source>
        <translation>ni aceptación ni baja</translation>
    </message>
    <message>
        <source>no date: without one it is no evidence</source>
        <translation>sin fecha: sin ella no es prueba</translation>
    </message>
    <message>
        <source>the date is in the future, or before 2000</source>
        <translation>la fecha está en el futuro, o antes de 2000</translation>
    </message>
    <message>
        <source>the wording is longer than %1 characters</source>
        <translation>el texto tiene más de %1 caracteres</translation>
    </message>
    <message>
        <source>kept as evidence, but the client stays opted out: a stop counts for more, or is newer</source>
        <translation>se conserva como prueba, pero el cliente sigue dado de baja: una baja vale más, o es más nueva</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>the import was given up</source>
        <translation>la importación se abandonó</translation>
    </message>
    <message>
        <source>neither a name nor an animal</source>
        <translation>ni un nombre ni un animal</translation>
    </message>
    <message>
        <source>the name is longer than %1 characters</source>
        <translation>el nombre tiene más de %1 caracteres</translation>
    </message>
    <message>
        <source>more than %1 animals</source>
        <translation>más de %1 animales</translation>
    </message>
    <message>
        <source>staff marked this as a wrong number: it stays without a name</source>
        <translation>el personal lo marcó como número equivocado: queda sin nombre</translation>
    </message>
    <message>
        <source>the same number as in line %1, with another name; line %1 holds</source>
        <translation>el mismo número que en la línea %1, con otro nombre; vale la línea %1</translation>
    </message>
</context>
<context>
    <name>KeyRules</name>
    <message>
        <source>No key was pressed.</source>
        <translation>No se pulsó ninguna tecla.</translation>
    </message>
    <message>
        <source>Esc, Tab and Enter go through the window and send texts. They stay as they are.</source>
        <translation>Esc, Tab y Enter recorren la ventana y envían mensajes. Se quedan como están.</translation>
    </message>
    <message>
        <source>Keys with the Windows key belong to the system.</source>
        <translation>Las combinaciones con la tecla Windows son del sistema.</translation>
    </message>
    <message>
        <source>%1 types or moves. Hold Ctrl or Alt with it.</source>
        <translation>%1 escribe o mueve. Combínela con Ctrl o Alt.</translation>
    </message>
    <message>
        <source>Ctrl and Alt together write signs on many keyboards.</source>
        <translation>Ctrl y Alt juntas escriben signos en muchos teclados.</translation>
    </message>
    <message>
        <source>%1 moves in texts.</source>
        <translation>%1 sirve para moverse en un texto.</translation>
    </message>
    <message>
        <source>%1 closes the window.</source>
        <translation>%1 cierra la ventana.</translation>
    </message>
    <message>
        <source>%1 opens the menu of what one is at.</source>
        <translation>%1 abre el menú de donde se está.</translation>
    </message>
    <message>
        <source>chooses everything</source>
        <translation>selecciona todo</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copia</translation>
    </message>
    <message>
        <source>pastes</source>
        <translation>pega</translation>
    </message>
    <message>
        <source>cuts</source>
        <translation>corta</translation>
    </message>
    <message>
        <source>takes back</source>
        <translation>deshace</translation>
    </message>
    <message>
        <source>does again what was taken back</source>
        <translation>rehace lo deshecho</translation>
    </message>
    <message>
        <source>saves in the settings</source>
        <translation>guarda en la configuración</translation>
    </message>
    <message>
        <source>opens the menu of a conversation</source>
        <translation>abre el menú de una conversación</translation>
    </message>
    <message>
        <source>makes a character plain</source>
        <translation>simplifica un carácter</translation>
    </message>
    <message>
        <source>%1 %2, here as everywhere.</source>
        <translation>%1 %2, aquí como en todas partes.</translation>
    </message>
</context>
<context>
    <name>LessonFaults</name>
    <message>
        <source>the file is larger than a megabyte</source>
        <translation>el archivo tiene más de un megabyte</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>{ … } is expected here</source>
        <translation>aquí se espera { … }</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>falta &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2</source>
        <translation>&quot;%1&quot; debe ser %2</translation>
    </message>
    <message>
        <source>words</source>
        <translation>palabras</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty</source>
        <translation>&quot;%1&quot; está vacío</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;; it may be %3</source>
        <translation>&quot;%1&quot; es &quot;%2&quot;; puede ser %3</translation>
    </message>
    <message>
        <source>a list of words</source>
        <translation>una lista de palabras</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of words</source>
        <translation>&quot;%1&quot; debe ser una lista de palabras</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be from %2 to %3</source>
        <translation>&quot;%1&quot; debe ir de %2 a %3</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>there is no &quot;%1&quot; here, only %2</source>
        <translation>aquí no hay &quot;%1&quot;, solo %2</translation>
    </message>
    <message>
        <source>a client waits, texts, or awaits: wait, text, awaitRequest or awaitAnswer</source>
        <translation>un cliente espera, escribe o aguarda: wait, text, awaitRequest o awaitAnswer</translation>
    </message>
    <message>
        <source>a text without words needs photos</source>
        <translation>un mensaje sin palabras necesita fotos</translation>
    </message>
    <message>
        <source>&quot;number&quot; must be a made one, +1, area code, 555-01xx</source>
        <translation>&quot;number&quot; debe ser inventado: +1, código de área, 555-01xx</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>cliente %1</translation>
    </message>
    <message>
        <source>&quot;still&quot; must be true or false</source>
        <translation>&quot;still&quot; debe ser true o false</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the id of another client too</source>
        <translation>&quot;%1&quot; también es el id de otro cliente</translation>
    </message>
    <message>
        <source>a check needs &quot;well&quot;, &quot;missed&quot; or both</source>
        <translation>una comprobación necesita &quot;well&quot;, &quot;missed&quot; o los dos</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>another client has this number too</source>
        <translation>otro cliente también tiene este número</translation>
    </message>
    <message>
        <source>check</source>
        <translation>comprobación</translation>
    </message>
    <message>
        <source>a lesson needs at least one step</source>
        <translation>una lección necesita al menos un paso</translation>
    </message>
    <message>
        <source>nobody texts &quot;%1&quot;, the queue the lesson opens with</source>
        <translation>nadie escribe a &quot;%1&quot;, la cola con la que empieza la lección</translation>
    </message>
    <message>
        <source>the lesson cannot be opened</source>
        <translation>la lección no se puede abrir</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Who else answers %1’s phone?</source>
        <translation>¿Quién más contesta el teléfono de %1?</translation>
    </message>
    <message>
        <source>Colleagues see the names, and copies for the Comm Log say them. Kept with your initials (%1).</source>
        <translation>Sus colegas ven los nombres, y las copias para el Comm Log los dicen. Queda con sus iniciales (%1).</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Mark as shared</source>
        <translation>Marcar como compartido</translation>
    </message>
    <message>
        <source>Type a name, or how they are related</source>
        <translation>Escriba un nombre, o el parentesco</translation>
    </message>
    <message>
        <source>%1 letters at most</source>
        <translation>Como máximo %1 letras</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>a number ending in %1</source>
        <translation>un número que termina en %1</translation>
    </message>
    <message>
        <source>Urgent, still waiting in %1</source>
        <translation>Urgente, aún espera en %1</translation>
    </message>
    <message>
        <source>Still waiting in %1</source>
        <translation>Aún espera en %1</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, desde hace %2</translation>
    </message>
    <message>
        <source>Reminder in %1</source>
        <translation>Recordatorio en %1</translation>
    </message>
    <message>
        <source>Urgent text in %1</source>
        <translation>Mensaje urgente en %1</translation>
    </message>
    <message>
        <source>New text in %1</source>
        <translation>Mensaje nuevo en %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>, and %1 more</source>
        <translation>, y %1 más</translation>
    </message>
</context>
<context>
    <name>OpenQuestions</name>
    <message>
        <source>Automatic texts are paused. Waiting %1.</source>
        <translation>Los mensajes automáticos están en pausa. Espera desde hace %1.</translation>
    </message>
    <message>
        <source>Stop all texts</source>
        <translation>Detener todos los mensajes</translation>
    </message>
    <message>
        <source>Not about texting</source>
        <translation>No se refiere a los mensajes</translation>
    </message>
    <message>
        <source>Asked %1 ago, and wrote this instead of yes</source>
        <translation>Se le preguntó hace %1, y escribió esto en lugar de sí</translation>
    </message>
    <message>
        <source>Asked %1 ago, no answer</source>
        <translation>Se le preguntó hace %1, sin respuesta</translation>
    </message>
    <message>
        <source>Accept as yes</source>
        <translation>Aceptar como sí</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>1 text sounds like a wish to stop</source>
        <translation>1 mensaje parece pedir no recibir más</translation>
    </message>
    <message>
        <source>%1 texts sound like a wish to stop</source>
        <translation>%1 mensajes parecen pedir no recibir más</translation>
    </message>
    <message>
        <source>The law gives 10 business days. Decide as soon as you can.</source>
        <translation>La ley da 10 días hábiles. Decida lo antes posible.</translation>
    </message>
    <message>
        <source>1 client was asked to opt in and has not said yes</source>
        <translation>A 1 cliente se le pidió permiso y no ha dicho que sí</translation>
    </message>
    <message>
        <source>%1 clients were asked to opt in and have not said yes</source>
        <translation>A %1 clientes se les pidió permiso y no han dicho que sí</translation>
    </message>
    <message>
        <source>If their words mean yes, accept them: they are kept with your initials.</source>
        <translation>Si sus palabras quieren decir sí, acéptelas: se guardan con sus iniciales.</translation>
    </message>
    <message>
        <source>Texts without an answer: %1</source>
        <translation>Mensajes sin respuesta: %1</translation>
    </message>
    <message>
        <source>1 text came in since %1 without an answer.</source>
        <translation>1 mensaje llegó desde %1 sin respuesta.</translation>
    </message>
    <message>
        <source>%1 texts came in since %2 without an answer.</source>
        <translation>%1 mensajes llegaron desde %2 sin respuesta.</translation>
    </message>
    <message>
        <source>They came while automatic replies were not running. Nothing is sent to them afterwards by itself: answer by hand.</source>
        <translation>Llegaron mientras las respuestas automáticas no funcionaban. Después no se les envía nada automáticamente: responda a mano.</translation>
    </message>
    <message>
        <source>all queues</source>
        <translation>todas las colas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>initials: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Blocked %1. The words may be urgent: a supervisor should read them.</source>
        <translation>Bloqueado (%1). Las palabras pueden ser urgentes: un supervisor debe leerlas.</translation>
    </message>
    <message>
        <source>Blocked %1 by %2</source>
        <translation>Bloqueado %1 por %2</translation>
    </message>
    <message>
        <source>A blocked client wrote urgent words</source>
        <translation>Un cliente bloqueado escribió palabras urgentes</translation>
    </message>
    <message>
        <source>%1 blocked clients wrote urgent words</source>
        <translation>%1 clientes bloqueados escribieron palabras urgentes</translation>
    </message>
    <message>
        <source>Their texts do not reach the desk. Nothing was sent to them.</source>
        <translation>Sus mensajes no llegan a recepción. No se les envió nada.</translation>
    </message>
    <message>
        <source>1 block should be looked at again</source>
        <translation>Hay que revisar de nuevo 1 bloqueo</translation>
    </message>
    <message>
        <source>%1 blocks should be looked at again</source>
        <translation>Hay que revisar de nuevo %1 bloqueos</translation>
    </message>
    <message>
        <source>Settings, Blocked clients: keep the block or end it.</source>
        <translation>Configuración, Clientes bloqueados: mantenga el bloqueo o termínelo.</translation>
    </message>
    <message>
        <source>Asked %1</source>
        <translation>Se pidió %1</translation>
    </message>
    <message>
        <source>1 block is asked for</source>
        <translation>Se pide 1 bloqueo</translation>
    </message>
    <message>
        <source>%1 blocks are asked for</source>
        <translation>Se piden %1 bloqueos</translation>
    </message>
    <message>
        <source>A supervisor blocks from the conversation’s menu, or says no in Settings, Blocked clients.</source>
        <translation>Un supervisor bloquea desde el menú de la conversación, o dice que no en Configuración, Clientes bloqueados.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Save the consent record</source>
        <translation>Guardar el registro de consentimiento</translation>
    </message>
    <message>
        <source>Save the regulatory status</source>
        <translation>Guardar la situación normativa</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>Guardar la conversación</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translatorcomment>So it stands on the key.</translatorcomment>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Alt</source>
        <translatorcomment>So it stands on the key.</translatorcomment>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>Tab</source>
        <translatorcomment>So it stands on the key.</translatorcomment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translatorcomment>So it stands on the key.</translatorcomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translatorcomment>So it stands on the key.</translatorcomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>F%1</source>
        <translatorcomment>So it stands on the key.</translatorcomment>
        <translation>F%1</translation>
    </message>
    <message>
        <source>+</source>
        <translatorcomment>So it stands on the key.</translatorcomment>
        <translation>+</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Loading texts, %1 %</source>
        <translation>Cargando mensajes, %1 %</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Revisado %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Clave rechazada</translation>
    </message>
    <message>
        <source>Twilio is busy</source>
        <translation>Twilio ocupado</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>No conectado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivadas</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>esta recepción</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>otro programa</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>otra computadora</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>%1 none</source>
        <translation>%1 ninguno</translation>
    </message>
    <message>
        <source>%1 %2 waiting, %3</source>
        <translation>%1 %2 en espera, %3</translation>
    </message>
    <message>
        <source>%1 waiting, longest %2</source>
        <translation>%1 en espera, máximo %2</translation>
    </message>
    <message>
        <source>%1 elsewhere</source>
        <translation>%1 en otras</translation>
    </message>
    <message>
        <source>replies: %1</source>
        <translation>respuestas: %1</translation>
    </message>
    <message>
        <source>Automatic replies: %1</source>
        <translation>Respuestas automáticas: %1</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>Cola %1</translation>
    </message>
    <message>
        <source>nobody waiting</source>
        <translation>nadie espera</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Morado</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Óxido</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde azulado</translation>
    </message>
    <message>
        <source>Crimson</source>
        <translation>Carmesí</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>Regulation</name>
    <message>
        <source>Blocked because the number is not verified</source>
        <translation>Bloqueado porque el número no está verificado</translation>
    </message>
    <message>
        <source>Filtered by a carrier as unwanted</source>
        <translation>Filtrado por una operadora como no deseado</translation>
    </message>
    <message>
        <source>Not sent: the client has said stop</source>
        <translation>No enviado: el cliente pidió no recibir más</translation>
    </message>
    <message>
        <source>Blocked by the client or their carrier</source>
        <translation>Bloqueado por el cliente o su operadora</translation>
    </message>
    <message>
        <source>An application of the account receives this number&apos;s texts: another system may be answering.</source>
        <translation>Una aplicación de la cuenta recibe los mensajes de este número: quizá otro sistema está respondiendo.</translation>
    </message>
    <message>
        <source>Twilio&apos;s demo answers this number&apos;s texts. Empty the number&apos;s webhook in Twilio&apos;s console.</source>
        <translation>La demostración de Twilio responde los mensajes de este número. Vacíe el webhook del número en la consola de Twilio.</translation>
    </message>
    <message>
        <source>A webhook at an unreadable address receives this number&apos;s texts: another system may be answering.</source>
        <translation>Un webhook en una dirección ilegible recibe los mensajes de este número: quizá otro sistema está respondiendo.</translation>
    </message>
    <message>
        <source>A webhook at %1 receives this number&apos;s texts: another system may be answering.</source>
        <translation>Un webhook en %1 recibe los mensajes de este número: quizá otro sistema está respondiendo.</translation>
    </message>
    <message>
        <source>The number is in the Messaging Service &quot;%1&quot;, which drops what clients write without a trace. Take it out of the service.</source>
        <translation>El número está en el Messaging Service &quot;%1&quot;, que descarta sin rastro lo que escriben los clientes. Sáquelo del servicio.</translation>
    </message>
    <message>
        <source>The Messaging Service &quot;%1&quot; drops what clients write to the numbers in it. See that this number is not one of them.</source>
        <translation>El Messaging Service &quot;%1&quot; descarta lo que los clientes escriben a sus números. Compruebe que este número no sea uno de ellos.</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>Not known: Twilio could not be asked, or the key may not read it</source>
        <translation>No se sabe: no se pudo preguntar a Twilio, o la clave no puede leerlo</translation>
    </message>
    <message>
        <source>The account has no such number</source>
        <translation>La cuenta no tiene ese número</translation>
    </message>
    <message>
        <source>Never handed in. Texts from this number are blocked (30032).</source>
        <translation>Nunca se presentó. Los mensajes de este número están bloqueados (30032).</translation>
    </message>
    <message>
        <source>In review%1. Texts are blocked until it is approved.</source>
        <translation>En revisión%1. Los mensajes están bloqueados hasta que se apruebe.</translation>
    </message>
    <message>
        <source>Approved%1</source>
        <translation>Aprobada%1</translation>
    </message>
    <message>
        <source>Rejected%1. Texts are blocked.</source>
        <translation>Rechazada%1. Los mensajes están bloqueados.</translation>
    </message>
    <message>
        <source>It cannot be changed any more: hand in a new one.</source>
        <translation>Ya no se puede cambiar: presente una nueva.</translation>
    </message>
    <message>
        <source>It can be changed and handed in again.</source>
        <translation>Se puede cambiar y presentar otra vez.</translation>
    </message>
    <message>
        <source>The time to change it ended on %1: hand in a new one.</source>
        <translation>El plazo para cambiarla terminó el %1: presente una nueva.</translation>
    </message>
    <message>
        <source>%1 left: change it and hand it in again by %2.</source>
        <translation>Quedan %1: cámbiela y preséntela otra vez antes del %2.</translation>
    </message>
    <message>
        <source>Time to mend it</source>
        <translation>Plazo para corregirla</translation>
    </message>
    <message>
        <source>Twilio&apos;s words: &quot;%1&quot;</source>
        <translation>En palabras de Twilio: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>Neither send nor receive texts</source>
        <translation>Ni enviar ni recibir mensajes</translation>
    </message>
    <message>
        <source>Send and receive texts, receive pictures</source>
        <translation>Enviar y recibir mensajes, recibir fotos</translation>
    </message>
    <message>
        <source>Send and receive texts, but no pictures</source>
        <translation>Enviar y recibir mensajes, pero no fotos</translation>
    </message>
    <message>
        <source>Declared business</source>
        <translation>Empresa declarada</translation>
    </message>
    <message>
        <source>Declared website</source>
        <translation>Sitio web declarado</translation>
    </message>
    <message>
        <source>Declared use</source>
        <translation>Uso declarado</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>Mensaje de muestra</translation>
    </message>
    <message>
        <source>Declared opt-in text</source>
        <translation>Texto de permiso declarado</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>El nuestro</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Ours differs from the verified wording</source>
        <translation>El nuestro difiere del texto verificado</translation>
    </message>
    <message>
        <source>Not declared</source>
        <translation>No declarado</translation>
    </message>
    <message>
        <source>Privacy policy</source>
        <translation>Política de privacidad</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Refused texts</source>
        <translation>Mensajes rechazados</translation>
    </message>
    <message>
        <source>%1 (%2): %3 in 7 days, %4 in 30 days</source>
        <translation>%1 (%2): %3 en 7 días, %4 en 30 días</translation>
    </message>
    <message>
        <source>Open wishes to stop</source>
        <translation>Peticiones de baja abiertas</translation>
    </message>
    <message>
        <source>A client</source>
        <translation>Un cliente</translation>
    </message>
    <message>
        <source>Unanswered for %1. The law&apos;s ten business days are over.</source>
        <translation>Sin respuesta desde hace %1. Los diez días hábiles de la ley ya pasaron.</translation>
    </message>
    <message>
        <source>Unanswered for %1. It must be honoured by %2.</source>
        <translation>Sin respuesta desde hace %1. Hay que cumplirla antes del %2.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Every wish to stop was answered.</source>
        <translation>Se respondió cada petición de baja.</translation>
    </message>
    <message>
        <source>[declared: %1]</source>
        <translation>[declarado: %1]</translation>
    </message>
    <message>
        <source>[ours: %1]</source>
        <translation>[nuestro: %1]</translation>
    </message>
    <message>
        <source>%1 day</source>
        <translation>%1 día</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>%1 hour</source>
        <translation>%1 hora</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 horas</translation>
    </message>
    <message>
        <source>%1 minute</source>
        <translation>%1 minuto</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutos</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>Twilio was not asked yet.</source>
        <translation>Aún no se ha preguntado a Twilio.</translation>
    </message>
    <message>
        <source>Twilio was asked just now.</source>
        <translation>Se acaba de preguntar a Twilio.</translation>
    </message>
    <message>
        <source>Twilio was asked %1 ago.</source>
        <translation>Se preguntó a Twilio hace %1.</translation>
    </message>
    <message>
        <source>Clients&apos; questions</source>
        <translation>Preguntas de los clientes</translation>
    </message>
    <message>
        <source>Our own page</source>
        <translation>Nuestra propia página</translation>
    </message>
    <message>
        <source>No page for clients is set</source>
        <translation>No hay página para clientes</translation>
    </message>
    <message>
        <source>Regulatory status, %1</source>
        <translation>Situación normativa, %1</translation>
    </message>
    <message>
        <source>Regulatory status</source>
        <translation>Situación normativa</translation>
    </message>
    <message>
        <source>What was declared is too thin to tell what the number is for</source>
        <translation>Lo declarado es muy poco para saber para qué es el número</translation>
    </message>
    <message>
        <source>Describe the use again: who texts whom, and about what.</source>
        <translation>Describa de nuevo el uso: quién escribe a quién, y sobre qué.</translation>
    </message>
    <message>
        <source>The declared use is one that toll-free numbers may not be used for</source>
        <translation>El uso declarado no se permite en números gratuitos</translation>
    </message>
    <message>
        <source>Describe what the hospital really texts about: the care of animals of clients who wrote first.</source>
        <translation>Describa sobre qué escribe el hospital en realidad: el cuidado de animales de clientes que escribieron primero.</translation>
    </message>
    <message>
        <source>The sample text is not one that may be sent</source>
        <translation>El mensaje de muestra no es uno que se pueda enviar</translation>
    </message>
    <message>
        <source>Give an ordinary sample: that an animal is awake and can go home, for example.</source>
        <translation>Dé una muestra normal: por ejemplo, que un animal despertó y puede ir a casa.</translation>
    </message>
    <message>
        <source>The business could not be verified</source>
        <translation>No se pudo verificar la empresa</translation>
    </message>
    <message>
        <source>Give the hospital&apos;s name, address and registration exactly as its official records and its website have them.</source>
        <translation>Dé el nombre, la dirección y el registro del hospital exactamente como están en sus documentos oficiales y en su sitio web.</translation>
    </message>
    <message>
        <source>How clients opt in is not shown well enough, or is mixed with something else</source>
        <translation>No se muestra bastante bien cómo aceptan los clientes, o se mezcla con otra cosa</translation>
    </message>
    <message>
        <source>Show the opt-in step by step: the client texts first, gets the request, answers YES. Link a picture that anyone can open.</source>
        <translation>Muestre la aceptación paso a paso: el cliente escribe primero, recibe la solicitud, responde YES. Enlace una imagen que cualquiera pueda abrir.</translation>
    </message>
    <message>
        <source>The sample text does not fit the declared use</source>
        <translation>El mensaje de muestra no corresponde al uso declarado</translation>
    </message>
    <message>
        <source>Make the two agree.</source>
        <translation>Haga que los dos coincidan.</translation>
    </message>
    <message>
        <source>Part of what was declared is missing or contradicts itself</source>
        <translation>Falta parte de lo declarado o se contradice</translation>
    </message>
    <message>
        <source>Go through the form field by field and fill in what is empty.</source>
        <translation>Revise el formulario campo por campo y complete lo que está vacío.</translation>
    </message>
    <message>
        <source>The website could not be opened or does not show this business</source>
        <translation>El sitio web no se pudo abrir o no muestra esta empresa</translation>
    </message>
    <message>
        <source>Give the address of the hospital&apos;s own public page, with its name on it.</source>
        <translation>Dé la dirección de la página pública del hospital, con su nombre en ella.</translation>
    </message>
    <message>
        <source>A web address in the form cannot be opened</source>
        <translation>Una dirección web del formulario no se puede abrir</translation>
    </message>
    <message>
        <source>Check every link in the form from a computer outside the hospital.</source>
        <translation>Pruebe cada enlace del formulario desde una computadora fuera del hospital.</translation>
    </message>
    <message>
        <source>The contact given could not be reached or does not belong to the business</source>
        <translation>No se pudo contactar a la persona indicada, o no pertenece a la empresa</translation>
    </message>
    <message>
        <source>Give a contact with an address and a phone number of the hospital.</source>
        <translation>Dé un contacto con dirección y número de teléfono del hospital.</translation>
    </message>
    <message>
        <source>The number is declared for several businesses</source>
        <translation>El número está declarado para varias empresas</translation>
    </message>
    <message>
        <source>Declare one business for each number.</source>
        <translation>Declare una empresa por cada número.</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>In 15 minutes, %1</source>
        <translation>En 15 minutos, %1</translation>
    </message>
    <message>
        <source>In an hour, %1</source>
        <translation>En una hora, %1</translation>
    </message>
    <message>
        <source>In three hours, %1</source>
        <translation>En tres horas, %1</translation>
    </message>
    <message>
        <source>This afternoon, %1</source>
        <translation>Esta tarde, %1</translation>
    </message>
    <message>
        <source>Tomorrow morning, %1</source>
        <translation>Mañana por la mañana, %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Came in</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>By people</source>
        <translation>Del personal</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Texts by the hour</source>
        <translation>Mensajes por hora</translation>
    </message>
    <message>
        <source>Report of the texting desk</source>
        <translation>Informe de la recepción de mensajes</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Todas las colas</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>Cola %1</translation>
    </message>
    <message>
        <source>First responses, in the time in which texts are read</source>
        <translation>Primeras respuestas, en las horas en que se leen mensajes</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Automatic texts</source>
        <translation>Mensajes automáticos</translation>
    </message>
    <message>
        <source>Opt-ins and opt-outs</source>
        <translation>Aceptaciones y bajas</translation>
    </message>
    <message>
        <source>Texts that did not arrive</source>
        <translation>Mensajes que no llegaron</translation>
    </message>
    <message>
        <source>None, as far as is known.</source>
        <translation>Ninguno, que se sepa.</translation>
    </message>
    <message>
        <source>Not in the Comm Log</source>
        <translation>Fuera del Comm Log</translation>
    </message>
    <message>
        <source>Conversations with texts of these days that are not copied yet: %1</source>
        <translation>Conversaciones con mensajes de estos días sin copiar: %1</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Half were answered within</source>
        <translation>La mitad se respondió en</translation>
    </message>
    <message>
        <source>Nine of ten were answered within</source>
        <translation>Nueve de cada diez se respondieron en</translation>
    </message>
    <message>
        <source>The longest took</source>
        <translation>La más lenta tardó</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Answered within %1</source>
        <translation>Respondidos en %1</translation>
    </message>
    <message>
        <source>Still waiting, the longest for %1</source>
        <translation>Siguen en espera, desde hace hasta %1</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>Siguen en espera</translation>
    </message>
    <message>
        <source>Written by people</source>
        <translation>Escritos por el personal</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>No llegaron</translation>
    </message>
    <message>
        <source>Opt-in requests</source>
        <translation>Solicitudes de permiso</translation>
    </message>
    <message>
        <source>Welcomes</source>
        <translation>Bienvenidas</translation>
    </message>
    <message>
        <source>After-hours replies</source>
        <translation>Respuestas fuera de horario</translation>
    </message>
    <message>
        <source>Emergency replies</source>
        <translation>Respuestas de emergencia</translation>
    </message>
    <message>
        <source>Opted in</source>
        <translation>Aceptaron</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>Dados de baja</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Mitad en</translation>
    </message>
    <message>
        <source>9 of 10 within</source>
        <translation>9 de 10 en</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Not copied</source>
        <translation>Sin copiar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>No texts.</source>
        <translation>Sin mensajes.</translation>
    </message>
    <message>
        <source>Most texts in the hour from %1: %2 came in, %3 were written by people, %4 were automatic. All hours are in the table.</source>
        <translation>Más mensajes en la hora desde %1: %2 recibidos, %3 escritos por el personal, %4 automáticos. Todas las horas están en la tabla.</translation>
    </message>
    <message>
        <source>Needed no reply</source>
        <translation>No necesitaban respuesta</translation>
    </message>
</context>
<context>
    <name>RolePassword</name>
    <message>
        <source>This will do.</source>
        <translation>Esta sirve.</translation>
    </message>
    <message>
        <source>15 characters or more. A few words that do not belong together are easy to remember; spaces are fine.</source>
        <translation>15 caracteres o más. Unas palabras sin relación entre sí son fáciles de recordar; puede llevar espacios.</translation>
    </message>
    <message>
        <source>This is too long. Please take a shorter one.</source>
        <translation>Es demasiado larga. Por favor elija una más corta.</translation>
    </message>
    <message>
        <source>This holds something that cannot be typed. Please remove it.</source>
        <translation>Contiene algo que no se puede teclear. Por favor quítelo.</translation>
    </message>
    <message>
        <source>Many people think of this one first. Please add words that do not belong to it.</source>
        <translation>Mucha gente piensa primero en esta. Por favor agregue palabras que no tengan que ver.</translation>
    </message>
    <message>
        <source>This repeats a few characters. Please take different words.</source>
        <translation>Repite unos pocos caracteres. Por favor use palabras distintas.</translation>
    </message>
    <message>
        <source>This goes along the keyboard or the alphabet. Please take words instead.</source>
        <translation>Sigue el teclado o el abecedario. Por favor use palabras.</translation>
    </message>
    <message>
        <source>These are the hospital’s own words, which everyone here knows. Please add others.</source>
        <translation>Son palabras propias del hospital, que aquí todos conocen. Por favor agregue otras.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>This is not the role password.</source>
        <translation>Esta no es la contraseña de supervisor.</translation>
    </message>
    <message>
        <source>Too many wrong tries.</source>
        <translation>Demasiados intentos fallidos.</translation>
    </message>
    <message>
        <source>The password was tried wrong too often. It has to be set anew: %1</source>
        <translation>La contraseña se intentó mal demasiadas veces. Hay que ponerla de nuevo: %1</translation>
    </message>
    <message>
        <source>The record of the password was changed by another program or is damaged, so nothing opens it. It has to be set anew: %1</source>
        <translation>El registro de la contraseña lo cambió otro programa o está dañado, así que nada lo abre. Hay que ponerla de nuevo: %1</translation>
    </message>
    <message>
        <source>The password could not be checked: this computer has too little free memory, or its disk is full. Please close other programs and try again.</source>
        <translation>No se pudo comprobar la contraseña: esta computadora tiene muy poca memoria libre, o su disco está lleno. Por favor cierre otros programas e intente de nuevo.</translation>
    </message>
    <message>
        <source>Each further try takes a longer wait.</source>
        <translation>Cada intento más exige una espera más larga.</translation>
    </message>
    <message>
        <source>The role password keeps settings from being changed by mistake or out of curiosity. It is no wall: whoever may open this computer’s files can get around it. Settings changed that way are noticed and shown, and no automatic text goes out by them.</source>
        <translation>La contraseña de supervisor evita que la configuración se cambie por error o por curiosidad. No es un muro: quien pueda abrir los archivos de esta computadora puede rodearla. Lo que se cambie así se nota y se muestra, y no hace salir ningún mensaje automático.</translation>
    </message>
    <message>
        <source>whoever has the secret of the Twilio API key can set another one with “ivmctl password reset” on this computer.</source>
        <translation>quien tenga el secreto de la clave de API de Twilio puede poner otra con “ivmctl password reset” en esta computadora.</translation>
    </message>
    <message>
        <source>1 more character is needed.</source>
        <translation>Falta 1 carácter más.</translation>
    </message>
    <message>
        <source>%1 more characters are needed.</source>
        <translation>Faltan %1 caracteres más.</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 segundos</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutos</translation>
    </message>
    <message>
        <source>1 more try, then a wait.</source>
        <translation>1 intento más, luego una espera.</translation>
    </message>
    <message>
        <source>%1 more tries, then a wait.</source>
        <translation>%1 intentos más, luego una espera.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Auto: </source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Auto: </translation>
    </message>
    <message>
        <source>You: </source>
        <translation>Usted: </translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>a month and its year</comment>
        <translation>En %1</translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>a weekday and date</comment>
        <translation>El %1</translation>
    </message>
</context>
<context>
    <name>SelfCheck</name>
    <message>
        <source>No API key is known. Texts can neither be had nor sent.</source>
        <translation>No se conoce ninguna clave de API. No se pueden recibir ni enviar mensajes.</translation>
    </message>
    <message>
        <source>The API key was not tried.</source>
        <translation>No se probó la clave de API.</translation>
    </message>
    <message>
        <source>The API key may list messages.</source>
        <translation>La clave de API puede leer los mensajes.</translation>
    </message>
    <message>
        <source>Twilio refuses the API key: it is wrong, was deleted, or may not list messages. %1</source>
        <translation>Twilio rechaza la clave de API: es incorrecta, se borró, o no puede leer los mensajes. %1</translation>
    </message>
    <message>
        <source>Twilio could not be asked: %1</source>
        <translation>No se pudo preguntar a Twilio: %1</translation>
    </message>
    <message>
        <source>There is no backup yet. The console makes one every night; ivmctl backup makes one now.</source>
        <translation>Todavía no hay copia de seguridad. La consola hace una cada noche; ivmctl backup hace una ahora.</translation>
    </message>
    <message>
        <source>The newest backup is %1 hours old.</source>
        <translation>La copia de seguridad más nueva tiene %1 horas.</translation>
    </message>
    <message>
        <source>The newest backup is %1 days old. Look whether the disk is full, then make one with ivmctl backup.</source>
        <translation>La copia de seguridad más nueva tiene %1 días. Revise si el disco está lleno y luego haga una con ivmctl backup.</translation>
    </message>
    <message>
        <source>The clock could not be compared with Twilio&apos;s.</source>
        <translation>No se pudo comparar el reloj con el de Twilio.</translation>
    </message>
    <message>
        <source>The clock agrees with Twilio&apos;s.</source>
        <translation>El reloj coincide con el de Twilio.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 seconds %2 Twilio&apos;s. Set it: times shown and the search for unconfirmed texts depend on it.</source>
        <translation>El reloj de esta computadora está %1 segundos %2 Twilio. Ajústelo: de él dependen las horas que se muestran y la búsqueda de mensajes sin confirmar.</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>atrasado respecto a</translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation>adelantado respecto a</translation>
    </message>
    <message>
        <source>An application (%1) is set for inbound texts: another system may be answering.</source>
        <translation>Hay una aplicación (%1) para los mensajes entrantes: quizá otro sistema está respondiendo.</translation>
    </message>
    <message>
        <source>No webhook answers inbound texts.</source>
        <translation>Ningún webhook responde los mensajes entrantes.</translation>
    </message>
    <message>
        <source>The number still has Twilio&apos;s demo webhook, which answers clients with a demo text. Empty it in Twilio&apos;s console.</source>
        <translation>El número todavía tiene el webhook de demostración de Twilio, que responde a los clientes con un mensaje de prueba. Vacíelo en la consola de Twilio.</translation>
    </message>
    <message>
        <source>A webhook at %1 receives inbound texts: another system may be answering.</source>
        <translation>Un webhook en %1 recibe los mensajes entrantes: quizá otro sistema está respondiendo.</translation>
    </message>
    <message>
        <source>an unreadable address</source>
        <translation>una dirección ilegible</translation>
    </message>
    <message>
        <source>The account&apos;s numbers were not looked at.</source>
        <translation>No se revisaron los números de la cuenta.</translation>
    </message>
    <message>
        <source>The key may not read phone numbers, so webhooks cannot be checked. %1</source>
        <translation>La clave no puede leer números de teléfono, así que no se pueden revisar los webhooks. %1</translation>
    </message>
    <message>
        <source>The account has no number %1.</source>
        <translation>La cuenta no tiene el número %1.</translation>
    </message>
    <message>
        <source>%1 belongs to the account.</source>
        <translation>%1 pertenece a la cuenta.</translation>
    </message>
    <message>
        <source>The number cannot send or receive texts.</source>
        <translation>El número no puede enviar ni recibir mensajes.</translation>
    </message>
    <message>
        <source>The number cannot receive pictures.</source>
        <translation>El número no puede recibir fotos.</translation>
    </message>
    <message>
        <source>Messaging Services could not be looked at.</source>
        <translation>No se pudieron revisar los Messaging Services.</translation>
    </message>
    <message>
        <source>The Messaging Service &quot;%1&quot; has no inbound address and does not use the number&apos;s own: texts to numbers in it are dropped without a trace. Take our numbers out of it.</source>
        <translation>El Messaging Service &quot;%1&quot; no tiene dirección de entrada y no usa la del número: los mensajes a sus números se descartan sin rastro. Saque de él nuestros números.</translation>
    </message>
    <message>
        <source>No Messaging Service drops inbound texts.</source>
        <translation>Ningún Messaging Service descarta mensajes entrantes.</translation>
    </message>
    <message>
        <source>The toll-free verification could not be looked at.</source>
        <translation>No se pudo revisar la verificación del número gratuito.</translation>
    </message>
    <message>
        <source>The number was never submitted for toll-free verification: its texts are blocked (30032).</source>
        <translation>El número nunca se presentó a la verificación de números gratuitos: sus mensajes están bloqueados (30032).</translation>
    </message>
    <message>
        <source>The toll-free verification is approved.</source>
        <translation>La verificación del número gratuito está aprobada.</translation>
    </message>
    <message>
        <source>The toll-free verification was rejected%1. Texts are blocked.</source>
        <translation>La verificación del número gratuito fue rechazada%1. Los mensajes están bloqueados.</translation>
    </message>
    <message>
        <source>The toll-free verification is not finished (%1). Texts are blocked until it is.</source>
        <translation>La verificación del número gratuito no ha terminado (%1). Los mensajes están bloqueados hasta entonces.</translation>
    </message>
    <message>
        <source>The key comes from the environment, not from the keychain.</source>
        <translation>La clave viene del entorno, no del llavero.</translation>
    </message>
    <message>
        <source>The keychain was not asked.</source>
        <translation>No se consultó el llavero.</translation>
    </message>
    <message>
        <source>The keychain holds the key.</source>
        <translation>El llavero tiene la clave.</translation>
    </message>
    <message>
        <source>The keychain holds no key yet.</source>
        <translation>El llavero todavía no tiene la clave.</translation>
    </message>
    <message>
        <source>The key cannot be kept: %1. It has to be typed at each start.</source>
        <translation>La clave no se puede guardar: %1. Hay que escribirla en cada inicio.</translation>
    </message>
    <message>
        <source>Free space could not be read.</source>
        <translation>No se pudo leer el espacio libre.</translation>
    </message>
    <message>
        <source>%1 GB are free for the data folder.</source>
        <translation>Hay %1 GB libres para la carpeta de datos.</translation>
    </message>
    <message>
        <source> Nothing can be sent when it is full.</source>
        <translation> Nada se puede enviar cuando está lleno.</translation>
    </message>
    <message>
        <source>The data file was found damaged on %1. %2 texts, %3 consent records and %4 drafts were saved from it%5; what Twilio still has was loaded again.</source>
        <translation>El archivo de datos se encontró dañado el %1. Se rescataron de él %2 mensajes, %3 registros de consentimiento y %4 borradores%5; lo que Twilio todavía tiene se cargó de nuevo.</translation>
    </message>
    <message>
        <source> and from the newest backup</source>
        <translation> y de la copia de seguridad más nueva</translation>
    </message>
    <message>
        <source> %1 texts that had not left for certain were looked for in the log.</source>
        <translation> %1 mensajes que no era seguro que hubieran salido se buscaron en el registro.</translation>
    </message>
    <message>
        <source> Not everything could be read of: %1.</source>
        <translation> No se pudo leer todo de: %1.</translation>
    </message>
    <message>
        <source> %1 entries of these stood in damaged places and may not be as they were.</source>
        <translation> %1 entradas de estas estaban en partes dañadas y quizá no sean como eran.</translation>
    </message>
    <message>
        <source> The damaged files are kept in %1. Ask IT to look at the disk.</source>
        <translation> Los archivos dañados se conservan en %1. Pida a Sistemas que revise el disco.</translation>
    </message>
    <message>
        <source>The change history was altered at entry %1 by other means than this program. Compare it with a backup.</source>
        <translation>El historial de cambios se alteró en la entrada %1 por medios ajenos a este programa. Compárelo con una copia de seguridad.</translation>
    </message>
    <message>
        <source>No role password is set: anyone at this computer can change settings and block clients. Choose one in Settings, or with ivmctl password set.</source>
        <translation>No hay contraseña de supervisor: cualquiera en esta computadora puede cambiar la configuración y bloquear clientes. Elija una en Configuración, o con ivmctl password set.</translation>
    </message>
    <message>
        <source>The record of the role password, or the settings&apos; seal, was changed by other means than this program: nothing can be said of the settings, and nothing is texted by itself. Set the password anew with ivmctl password reset, then look through the settings.</source>
        <translation>El registro de la contraseña de supervisor, o el sello de la configuración, se cambió por medios ajenos a este programa: nada se puede decir de la configuración, y nada se envía automáticamente. Ponga la contraseña de nuevo con ivmctl password reset y luego revise la configuración.</translation>
    </message>
    <message>
        <source>Settings were changed without the role password: %1. Nothing is texted by itself until a supervisor looks at it: Settings, Change history.</source>
        <translation>La configuración se cambió sin la contraseña de supervisor: %1. Nada se envía automáticamente hasta que un supervisor lo revise: Configuración, Historial de cambios.</translation>
    </message>
    <message>
        <source>Entries of the change history were removed or altered without the role password. Nothing is texted by itself until a supervisor looks at it: Settings, Change history.</source>
        <translation>Se quitaron o alteraron entradas del historial de cambios sin la contraseña de supervisor. Nada se envía automáticamente hasta que un supervisor lo revise: Configuración, Historial de cambios.</translation>
    </message>
    <message>
        <source>The settings are as supervisors left them.</source>
        <translation>La configuración está como la dejaron los supervisores.</translation>
    </message>
    <message>
        <source>There is no data folder yet: nothing was synchronised.</source>
        <translation>Todavía no hay carpeta de datos: no se sincronizó nada.</translation>
    </message>
    <message>
        <source>The data folder is on a network drive.</source>
        <translation>La carpeta de datos está en una unidad de red.</translation>
    </message>
    <message>
        <source>Other accounts of this computer may look into the data folder.</source>
        <translation>Otras cuentas de esta computadora pueden ver la carpeta de datos.</translation>
    </message>
    <message>
        <source>The data folder is private to this account.</source>
        <translation>La carpeta de datos es privada de esta cuenta.</translation>
    </message>
    <message>
        <source>A program is running on this data folder.</source>
        <translation>Un programa está trabajando con esta carpeta de datos.</translation>
    </message>
    <message>
        <source>No program is running on this data folder.</source>
        <translation>Ningún programa está trabajando con esta carpeta de datos.</translation>
    </message>
    <message>
        <source>%1 rows of Twilio&apos;s log could not be understood and were set aside.</source>
        <translation>%1 filas del registro de Twilio no se pudieron entender y se apartaron.</translation>
    </message>
    <message>
        <source>Every row of the log was understood.</source>
        <translation>Se entendió cada fila del registro.</translation>
    </message>
    <message>
        <source>The account&apos;s log has texts of numbers that are no queue: %1. They are kept, but not shown.</source>
        <translation>El registro de la cuenta tiene mensajes de números que no son de ninguna cola: %1. Se conservan, pero no se muestran.</translation>
    </message>
    <message>
        <source>%1 texts are unconfirmed: they may or may not have been sent.</source>
        <translation>%1 mensajes están sin confirmar: quizá se enviaron y quizá no.</translation>
    </message>
    <message>
        <source>%1 texts of the last 7 days were not sent from this data folder: another computer, or another system, texts from this number too. When a system is replaced there should be none any more.</source>
        <translation>%1 mensajes de los últimos 7 días no se enviaron desde esta carpeta de datos: otra computadora u otro sistema también escribe desde este número. Cuando se reemplaza un sistema ya no debería haber ninguno.</translation>
    </message>
    <message>
        <source>No emergency phone is set, so automatic texts cannot name one.</source>
        <translation>No hay teléfono de emergencias, así que los mensajes automáticos no pueden nombrarlo.</translation>
    </message>
    <message>
        <source>Time-zone data for the clinic is installed.</source>
        <translation>Los datos de zona horaria de la clínica están instalados.</translation>
    </message>
    <message>
        <source>Time-zone data is missing: install tzdata. Opening hours cannot be worked out.</source>
        <translation>Faltan los datos de zonas horarias: instale tzdata. No se pueden calcular los horarios.</translation>
    </message>
    <message>
        <source>What is in the data folder is encrypted on the disk.</source>
        <translation>Lo que hay en la carpeta de datos está cifrado en el disco.</translation>
    </message>
    <message>
        <source>This system does not encrypt the disk: whoever takes the computer may read every text. Ask whoever set it up whether something else does.</source>
        <translation>Este sistema no cifra el disco: quien se lleve la computadora puede leer todos los mensajes. Pregunte a quien la configuró si lo hace otra cosa.</translation>
    </message>
    <message>
        <source>Whether this disk is encrypted cannot be told from here; ask whoever set up the computer.</source>
        <translation>Desde aquí no se puede saber si este disco está cifrado; pregunte a quien configuró la computadora.</translation>
    </message>
    <message>
        <source>The Messaging Service &quot;%1&quot; drops texts to the numbers in it without a trace. See that ours are not among them.</source>
        <translation>El Messaging Service &quot;%1&quot; descarta sin rastro los mensajes a sus números. Compruebe que los nuestros no estén entre ellos.</translation>
    </message>
    <message>
        <source>The number is in the Messaging Service &quot;%1&quot;, which hands inbound texts to an address of its own: another system may be answering.</source>
        <translation>El número está en el Messaging Service &quot;%1&quot;, que entrega los mensajes entrantes a una dirección propia: quizá esté respondiendo otro sistema.</translation>
    </message>
    <message>
        <source>The Messaging Service &quot;%1&quot; drops texts to the numbers in it without a trace. None of ours is in it; keep them out.</source>
        <translation>El Messaging Service &quot;%1&quot; descarta sin rastro los mensajes a sus números. Ninguno de los nuestros está en él; que siga así.</translation>
    </message>
</context>
<context>
    <name>SettingFaults</name>
    <message>
        <source>&quot;%1&quot; is no queue</source>
        <translation>&quot;%1&quot; no es una cola</translation>
    </message>
    <message>
        <source>a word is missing</source>
        <translation>falta una palabra</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not FROM-TO, like &quot;08:00-17:00&quot;</source>
        <translation>&quot;%1&quot; no es DESDE-HASTA, como &quot;08:00-17:00&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date, like &quot;2026-12-25&quot;</source>
        <translation>&quot;%1&quot; no es una fecha, como &quot;2026-12-25&quot;</translation>
    </message>
    <message>
        <source>this date is there twice</source>
        <translation>esta fecha está dos veces</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no local date and time, like &quot;2026-11-25T12:00&quot;</source>
        <translation>&quot;%1&quot; no es una fecha y hora local, como &quot;2026-11-25T12:00&quot;</translation>
    </message>
    <message>
        <source>a closing begins before it ends</source>
        <translation>un cierre empieza antes de terminar</translation>
    </message>
    <message>
        <source>this computer has no time-zone data for %1; install it (tzdata)</source>
        <translation>esta computadora no tiene datos de zona horaria para %1; instálelos (tzdata)</translation>
    </message>
    <message>
        <source>a web address that begins with https://</source>
        <translation>una dirección web que empieza con https://</translation>
    </message>
    <message>
        <source>texts must say who writes</source>
        <translation>los mensajes deben decir quién escribe</translation>
    </message>
    <message>
        <source>this is { &quot;name&quot;: value, ... }</source>
        <translation>esto es { &quot;nombre&quot;: valor, ... }</translation>
    </message>
    <message>
        <source>this is a list: [ ... ]</source>
        <translation>esto es una lista: [ ... ]</translation>
    </message>
    <message>
        <source>nothing here has this name; there are %1</source>
        <translation>aquí nada se llama así; existen %1</translation>
    </message>
    <message>
        <source>this is a text in quotes</source>
        <translation>esto es un texto entre comillas</translation>
    </message>
    <message>
        <source>this is true or false</source>
        <translation>esto es true o false</translation>
    </message>
    <message>
        <source>this is a whole number from %1 to %2</source>
        <translation>esto es un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>this is one of %1</source>
        <translation>esto es uno de %1</translation>
    </message>
    <message>
        <source>this computer has no time-zone data for &quot;%1&quot;; install it (tzdata)</source>
        <translation>esta computadora no tiene datos de zona horaria para &quot;%1&quot;; instálelos (tzdata)</translation>
    </message>
    <message>
        <source>%1 stands for nothing; there are %2</source>
        <translation>%1 no significa nada; existen %2</translation>
    </message>
    <message>
        <source>a name has 1 to %1 characters</source>
        <translation>un nombre tiene de 1 a %1 caracteres</translation>
    </message>
    <message>
        <source>another template has this name</source>
        <translation>otra plantilla tiene este nombre</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>el texto está vacío</translation>
    </message>
    <message>
        <source>a text has at most %1 characters</source>
        <translation>un mensaje tiene como máximo %1 caracteres</translation>
    </message>
    <message>
        <source>a queue has a name</source>
        <translation>una cola tiene un nombre</translation>
    </message>
    <message>
        <source>a number like &quot;+18445550100&quot;</source>
        <translation>un número como &quot;+18445550100&quot;</translation>
    </message>
    <message>
        <source>there is no queue</source>
        <translation>no hay ninguna cola</translation>
    </message>
    <message>
        <source>line %1 of the file: %2</source>
        <translation>línea %1 del archivo: %2</translation>
    </message>
    <message>
        <source>this is no file of settings: format is not &quot;%1&quot;</source>
        <translation>este no es un archivo de configuración: format no es &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 belongs to one folder and is not imported</source>
        <translation>%1 es de una sola carpeta y no se importa</translation>
    </message>
    <message>
        <source>%1: this is { &quot;name&quot;: value, ... }</source>
        <translation>%1: esto es { &quot;nombre&quot;: valor, ... }</translation>
    </message>
    <message>
        <source>initials are 1 to 12 characters</source>
        <translation>las iniciales tienen de 1 a 12 caracteres</translation>
    </message>
    <message>
        <source>these are there twice</source>
        <translation>estas están dos veces</translation>
    </message>
    <message>
        <source>settings have no subject &quot;%1&quot;; there are %2</source>
        <translation>la configuración no tiene el tema &quot;%1&quot;; existen %2</translation>
    </message>
    <message>
        <source>a short name is 1 to 12 characters, without a dot</source>
        <translation>un nombre corto tiene de 1 a 12 caracteres, sin punto</translation>
    </message>
    <message>
        <source>%1 has no phone number</source>
        <translation>%1 no tiene número de teléfono</translation>
    </message>
    <message>
        <source>two have the same name</source>
        <translation>dos tienen el mismo nombre</translation>
    </message>
    <message>
        <source>two have the same number</source>
        <translation>dos tienen el mismo número</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Who is doing this?</source>
        <translation>¿Quién hace esto?</translation>
    </message>
    <message>
        <source>Your initials are kept with it, so that others know whom to ask.</source>
        <translation>Sus iniciales se guardan con ello, para que otros sepan a quién preguntar.</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Sus iniciales</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>One to four letters</source>
        <translation>De una a cuatro letras</translation>
    </message>
</context>
<context>
    <name>SettingsChanges</name>
    <message>
        <source>New queue %1, %2</source>
        <translation>Cola nueva %1, %2</translation>
    </message>
    <message>
        <source>Queue %1 is called %2</source>
        <translation>La cola %1 se llama %2</translation>
    </message>
    <message>
        <source>%1: full name %2, was %3</source>
        <translation>%1: nombre completo %2, antes %3</translation>
    </message>
    <message>
        <source>%1: number %2, was %3</source>
        <translation>%1: número %2, antes %3</translation>
    </message>
    <message>
        <source>%1: another color</source>
        <translation>%1: otro color</translation>
    </message>
    <message>
        <source>Order of the queues: %1</source>
        <translation>Orden de las colas: %1</translation>
    </message>
    <message>
        <source>%1 %2, was %3</source>
        <translation>%1 %2, antes %3</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 %2 is an ordinary day</source>
        <translation>%1 %2 es un día normal</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>cerrado %1</translation>
    </message>
    <message>
        <source>no longer closed %1</source>
        <translation>ya no cerrado %1</translation>
    </message>
    <message>
        <source>%1 in Spanish</source>
        <translation>%1 en español</translation>
    </message>
    <message>
        <source>%1: the usual words again</source>
        <translation>%1: otra vez el texto habitual</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <translation>%1: ahora %2</translation>
    </message>
    <message>
        <source>New template %1</source>
        <translation>Plantilla nueva %1</translation>
    </message>
    <message>
        <source>Template %1: now %2</source>
        <translation>Plantilla %1: ahora %2</translation>
    </message>
    <message>
        <source>Template %1 is removed</source>
        <translation>La plantilla %1 se elimina</translation>
    </message>
    <message>
        <source>Order of the templates</source>
        <translation>Orden de las plantillas</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Name of the hospital</source>
        <translation>Nombre del hospital</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>Teléfono de emergencias</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>Teléfono de la oficina</translation>
    </message>
    <message>
        <source>Page of questions and answers</source>
        <translation>Página de preguntas y respuestas</translation>
    </message>
    <message>
        <source>Privacy policy</source>
        <translation>Política de privacidad</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Time zone of the hours</source>
        <translation>Zona horaria de los horarios</translation>
    </message>
    <message>
        <source>Automatic texts a client a day</source>
        <translation>Mensajes automáticos por cliente y día</translation>
    </message>
    <message>
        <source>Hours until the after-hours reply is repeated</source>
        <translation>Horas hasta que se repite la respuesta fuera de horario</translation>
    </message>
    <message>
        <source>Minutes of silence after a person wrote</source>
        <translation>Minutos de silencio después de que escribió una persona</translation>
    </message>
    <message>
        <source>Hours until the emergency reply is repeated</source>
        <translation>Horas hasta que se repite la respuesta de emergencia</translation>
    </message>
    <message>
        <source>Answering before a YES</source>
        <translation>Responder antes de un YES</translation>
    </message>
    <message>
        <source>Comm Log line width</source>
        <translation>Ancho de línea del Comm Log</translation>
    </message>
    <message>
        <source>Automatic texts in the Comm Log</source>
        <translation>Mensajes automáticos en el Comm Log</translation>
    </message>
    <message>
        <source>Comm Log time zone</source>
        <translation>Zona horaria del Comm Log</translation>
    </message>
    <message>
        <source>Comm Log time format</source>
        <translation>Formato de hora del Comm Log</translation>
    </message>
    <message>
        <source>Comm Log header</source>
        <translation>Encabezado del Comm Log</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Seconds between looks for texts</source>
        <translation>Segundos entre búsquedas de mensajes</translation>
    </message>
    <message>
        <source>Seconds in which a text can be taken back</source>
        <translation>Segundos en que un mensaje se puede retirar</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Time zone of the desk</source>
        <translation>Zona horaria de recepción</translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation>%1: %2, antes %3</translation>
    </message>
    <message>
        <source>Urgent from now on: %1</source>
        <translation>Urgente desde ahora: %1</translation>
    </message>
    <message>
        <source>No longer urgent: %1</source>
        <translation>Ya no es urgente: %1</translation>
    </message>
    <message>
        <source>Phrases for wishes to stop</source>
        <translation>Frases de peticiones de baja</translation>
    </message>
    <message>
        <source>Groups of urgent words</source>
        <translation>Grupos de palabras urgentes</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Todo el día</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Opt-in request</source>
        <translation>Solicitud de permiso</translation>
    </message>
    <message>
        <source>Opt-in request while closed</source>
        <translation>Solicitud de permiso estando cerrado</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>After-hours reply</source>
        <translation>Respuesta fuera de horario</translation>
    </message>
    <message>
        <source>Emergency reply</source>
        <translation>Respuesta de emergencia</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>with one click a text</source>
        <translation>con un clic por mensaje</translation>
    </message>
    <message>
        <source>freely, for 24 hours</source>
        <translation>libremente, por 24 horas</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>cola</translation>
    </message>
    <message>
        <source>period</source>
        <translation>período</translation>
    </message>
    <message>
        <source>copied by</source>
        <translation>copiado por</translation>
    </message>
    <message>
        <source>lines are not broken</source>
        <translation>las líneas no se cortan</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>como de costumbre</translation>
    </message>
    <message>
        <source>In the Comm Log: %1 instead of %2</source>
        <translation>En el Comm Log: %1 en lugar de %2</translation>
    </message>
    <message>
        <source>the usual word</source>
        <translation>la palabra habitual</translation>
    </message>
    <message>
        <source>In the Comm Log: the usual word instead of %1</source>
        <translation>En el Comm Log: la palabra habitual en lugar de %1</translation>
    </message>
    <message>
        <source>%1: a detail that no page shows</source>
        <translation>%1: un detalle que ninguna página muestra</translation>
    </message>
    <message>
        <source>Clients’ words in notices</source>
        <translation>Palabras de los clientes en los avisos</translation>
    </message>
</context>
<context>
    <name>SettingsPlaces</name>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>When texts are read</source>
        <translation>Cuándo se leen los mensajes</translation>
    </message>
    <message>
        <source>Automatic messages</source>
        <translation>Mensajes automáticos</translation>
    </message>
    <message>
        <source>Urgent words and wishes to stop</source>
        <translation>Palabras urgentes y peticiones de baja</translation>
    </message>
    <message>
        <source>How much is sent automatically</source>
        <translation>Cuánto se envía automáticamente</translation>
    </message>
    <message>
        <source>Answering before a YES</source>
        <translation>Responder antes de un YES</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Comm Log format</source>
        <translation>Formato del Comm Log</translation>
    </message>
    <message>
        <source>Staff initials</source>
        <translation>Iniciales del personal</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>The switch for automatic texts</source>
        <translation>El interruptor de mensajes automáticos</translation>
    </message>
    <message>
        <source>The record of the role password</source>
        <translation>El registro de la contraseña de supervisor</translation>
    </message>
    <message>
        <source>Change history</source>
        <translation>Historial de cambios</translation>
    </message>
</context>
<context>
    <name>ShiftSheets</name>
    <message>
        <source>No automatic answer.</source>
        <translation>Sin respuesta automática.</translation>
    </message>
    <message>
        <source>Got the opt-in request %1.</source>
        <translation>Recibió la solicitud de permiso (%1).</translation>
    </message>
    <message>
        <source>Got the welcome %1.</source>
        <translation>Recibió la bienvenida (%1).</translation>
    </message>
    <message>
        <source>Got the after-hours reply %1.</source>
        <translation>Recibió la respuesta fuera de horario (%1).</translation>
    </message>
    <message>
        <source>Got the emergency reply %1.</source>
        <translation>Recibió la respuesta de emergencia (%1).</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(sin texto)</translation>
    </message>
    <message>
        <source>Urgent.</source>
        <translation>Urgente.</translation>
    </message>
    <message>
        <source>Waiting %1.</source>
        <translation>Espera desde hace %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more since.</source>
        <translation>
            <numerusform>%n más desde entonces.</numerusform>
            <numerusform>%n más desde entonces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>No reply needed</source>
        <translation>No necesita respuesta</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>1 client wrote since %1</source>
        <translation>1 cliente escribió desde %1</translation>
    </message>
    <message>
        <source>%1 clients wrote since %2</source>
        <translation>%1 clientes escribieron desde %2</translation>
    </message>
    <message>
        <source>J and K go from one to the next; R replies, N needs no reply, E archives.</source>
        <translation>J y K pasan de uno a otro; R responde, N marca que no necesita respuesta, E archiva.</translation>
    </message>
    <message>
        <source>1 waits from before</source>
        <translation>1 espera desde antes</translation>
    </message>
    <message>
        <source>%1 wait from before</source>
        <translation>%1 esperan desde antes</translation>
    </message>
    <message>
        <source>Nobody has answered them yet.</source>
        <translation>Nadie les ha respondido todavía.</translation>
    </message>
    <message>
        <source>Waiting for a reply: %1</source>
        <translation>Esperan respuesta: %1</translation>
    </message>
    <message>
        <source>Urgent ones first, then the longest wait.</source>
        <translation>Primero los urgentes, luego la espera más larga.</translation>
    </message>
    <message>
        <source>Reminders: %1</source>
        <translation>Recordatorios: %1</translation>
    </message>
    <message>
        <source>They come up by themselves at their time.</source>
        <translation>Aparecen por sí solos a su hora.</translation>
    </message>
    <message>
        <source>%1, set by %2</source>
        <translation>%1, puesto por %2</translation>
    </message>
    <message>
        <source>Did not arrive: %1</source>
        <translation>No llegaron: %1</translation>
    </message>
    <message>
        <source>The last text to these clients failed: try once more, or phone.</source>
        <translation>El último mensaje a estos clientes falló: intente una vez más, o llame.</translation>
    </message>
    <message>
        <source>Not in the Comm Log: %1</source>
        <translation>No están en el Comm Log: %1</translation>
    </message>
    <message>
        <source>Open and copy them before the day ends.</source>
        <translation>Ábralos y cópielos antes de que termine el día.</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 mensaje</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 mensajes</translation>
    </message>
</context>
<context>
    <name>SupervisorGate</name>
    <message>
        <source>Are you a supervisor?</source>
        <translation>¿Es usted supervisor?</translation>
    </message>
    <message>
        <source>I am a supervisor</source>
        <translation>Soy supervisor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Show all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Picture could not be loaded</source>
        <translation>No se pudo cargar la foto</translation>
    </message>
    <message>
        <source>PDF</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Video</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Tarjeta de contacto</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>%1 is being fetched</source>
        <translation>%1: se está trayendo</translation>
    </message>
    <message>
        <source>%1 is too large to fetch</source>
        <translation>%1: demasiado grande para traerlo</translation>
    </message>
    <message>
        <source>%1 is no longer at Twilio</source>
        <translation>%1: ya no está en Twilio</translation>
    </message>
    <message>
        <source>%1 could not be loaded</source>
        <translation>%1: no se pudo cargar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>PDF, 120 kB</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>erased at Twilio, kept here</source>
        <translation>borrado en Twilio, conservado aquí</translation>
    </message>
    <message>
        <source>card number masked by %1</source>
        <translation>número de tarjeta ocultado por %1</translation>
    </message>
    <message>
        <source>not in the Comm Log copy</source>
        <translation>no está en la copia del Comm Log</translation>
    </message>
    <message>
        <source>Card number: mask it…</source>
        <translation>Número de tarjeta: ocultarlo…</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Urgent.</source>
        <translation>Urgente.</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>sin texto</translation>
    </message>
    <message>
        <source>has a card number that should be masked</source>
        <translation>tiene un número de tarjeta que debería ocultarse</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, when: what</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>Nota: %1.</translation>
    </message>
    <message>
        <source>Phoned, no answer</source>
        <translation>Se llamó, sin respuesta</translation>
    </message>
    <message>
        <source>Phoned, no answer: %1</source>
        <translation>Se llamó, sin respuesta: %1</translation>
    </message>
    <message>
        <source>Phoned</source>
        <translation>Se llamó</translation>
    </message>
    <message>
        <source>Phoned: %1</source>
        <translation>Se llamó: %1</translation>
    </message>
    <message>
        <source>Handed to %1</source>
        <translation>Entregado a %1</translation>
    </message>
    <message>
        <source>Taken over from %1</source>
        <translation>Recibido de %1</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(sin texto)</translation>
    </message>
    <message>
        <source>Picture or file is being fetched</source>
        <translation>Se está trayendo una foto o un archivo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>day, zone</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Mensajes nuevos</translation>
    </message>
    <message>
        <source>Copied for the Comm Log through here · %1</source>
        <translation>Copiado para el Comm Log hasta aquí · %1</translation>
    </message>
    <message>
        <source>Copied for the Comm Log in part · %1</source>
        <translation>Copiado en parte para el Comm Log · %1</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Mensaje de %1</translation>
    </message>
    <message>
        <source>HEIC picture</source>
        <translation>Imagen HEIC</translation>
    </message>
</context>
<context>
    <name>ThreadKeys</name>
    <message>
        <source>The text before</source>
        <translation>El mensaje anterior</translation>
    </message>
    <message>
        <source>The text after</source>
        <translation>El mensaje siguiente</translation>
    </message>
    <message>
        <source>Choose a text, or take it back</source>
        <translation>Elegir un mensaje, o dejar de elegirlo</translation>
    </message>
    <message>
        <source>Choose the one before too</source>
        <translation>Elegir también el anterior</translation>
    </message>
    <message>
        <source>Choose the one after too</source>
        <translation>Elegir también el siguiente</translation>
    </message>
    <message>
        <source>Open its picture, file or address</source>
        <translation>Abrir su foto, archivo o dirección</translation>
    </message>
    <message>
        <source>Copy as it stands</source>
        <translation>Copiar tal como está</translation>
    </message>
    <message>
        <source>A page up</source>
        <translation>Una página arriba</translation>
    </message>
    <message>
        <source>A page down</source>
        <translation>Una página abajo</translation>
    </message>
    <message>
        <source>The first text</source>
        <translation>El primer mensaje</translation>
    </message>
    <message>
        <source>The newest text</source>
        <translation>El mensaje más nuevo</translation>
    </message>
    <message>
        <source>Choose nothing, then back to writing</source>
        <translation>No elegir nada, y luego volver a escribir</translation>
    </message>
    <message>
        <source>Among the texts</source>
        <translation>Entre los mensajes</translation>
    </message>
</context>
<context>
    <name>TypedDay</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
<context>
    <name>UrgentGroups</name>
    <message>
        <source>any animal</source>
        <translation>cualquier animal</translation>
    </message>
    <message>
        <source>dogs and cats</source>
        <translation>perros y gatos</translation>
    </message>
    <message>
        <source>horses, cattle and other large animals</source>
        <translation>caballos, ganado y otros animales grandes</translation>
    </message>
</context>
<context>
    <name>ivm::AnswerNotice</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Opens the conversation in the window</source>
        <translation>Abre la conversación en la ventana</translation>
    </message>
    <message>
        <source>A new text came while you were writing</source>
        <translation>Llegó un mensaje nuevo mientras usted escribía</translation>
    </message>
    <message>
        <source>Your answer is on its way</source>
        <translation>Su respuesta está en camino</translation>
    </message>
    <message>
        <source>This was not sent. Esc or Close once more throws it away.</source>
        <translation>Esto no se envió. Si pulsa Esc o Cerrar otra vez, se descarta.</translation>
    </message>
</context>
<context>
    <name>ivm::AutomaticPage</name>
    <message>
        <source>Automatic messages</source>
        <translation>Mensajes automáticos</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Todas las colas</translation>
    </message>
    <message>
        <source>Automatic texts from this computer</source>
        <translation>Mensajes automáticos desde esta computadora</translation>
    </message>
    <message>
        <source>Sent by themselves</source>
        <translation>Se envían por sí solos</translation>
    </message>
    <message>
        <source>Automatic texts are sent from this computer</source>
        <translation>Los mensajes automáticos se envían desde esta computadora</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>English (the first request in both)</source>
        <translation>Inglés (la primera solicitud en ambos)</translation>
    </message>
    <message>
        <source>Spanish, to clients who write it</source>
        <translation>Español, a los clientes que lo escriben</translation>
    </message>
    <message>
        <source>One sentence a line. {hospital}, {queue}, {clinics}, {office_phone}, {emergency_phone} and, while closed, {next_open} are filled in; a sentence with a phone that is not entered under Clinic is left out.</source>
        <translation>Una frase por línea. {hospital}, {queue}, {clinics}, {office_phone}, {emergency_phone} y, estando cerrado, {next_open} se completan; una frase con un teléfono que no está ingresado en Clínica se omite.</translation>
    </message>
    <message>
        <source>How much is sent</source>
        <translation>Cuánto se envía</translation>
    </message>
    <message>
        <source>These keep a client from being texted too often by a machine.</source>
        <translation>Esto evita que una máquina le escriba demasiado a un cliente.</translation>
    </message>
    <message>
        <source>Automatic texts to a client in 24 hours, at most</source>
        <translation>Mensajes automáticos a un cliente en 24 horas, como máximo</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>mensajes</translation>
    </message>
    <message>
        <source>In a long closing the after-hours reply goes out again after</source>
        <translation>En un cierre largo la respuesta fuera de horario sale otra vez después de</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>No after-hours reply when a person wrote within</source>
        <translation>Sin respuesta fuera de horario si una persona escribió en los últimos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>The emergency reply goes out at most once in</source>
        <translation>La respuesta de emergencia sale como máximo una vez en</translation>
    </message>
    <message>
        <source>Before a client says yes, staff may answer</source>
        <translation>Antes de que un cliente diga que sí, el personal puede responder</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>with one click a text</source>
        <translation>con un clic por mensaje</translation>
    </message>
    <message>
        <source>freely, for 24 hours</source>
        <translation>libremente, por 24 horas</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>By these words and hours, saved or not.</source>
        <translation>Con estos textos y horarios, guardados o no.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>a client who opted in texts</source>
        <translation>escribe un cliente que aceptó</translation>
    </message>
    <message>
        <source>a new client texts</source>
        <translation>escribe un cliente nuevo</translation>
    </message>
    <message>
        <source>a client texts an urgent word</source>
        <translation>un cliente escribe una palabra urgente</translation>
    </message>
    <message>
        <source>They write</source>
        <translation>Escriben</translation>
    </message>
    <message>
        <source>Coco is not breathing right</source>
        <translation>Coco no respira bien</translation>
    </message>
    <message>
        <source>Hi, Coco won’t eat tonight</source>
        <translation>Hola, Coco no quiere comer esta noche</translation>
    </message>
    <message>
        <source>A text will not do yet: %1</source>
        <translation>Un texto todavía no sirve: %1</translation>
    </message>
    <message>
        <source>Longest rendering %1 / %2, 1 text</source>
        <translation>El más largo %1 / %2, 1 mensaje</translation>
    </message>
    <message>
        <source>Longest rendering %1 / %2, %3 texts</source>
        <translation>El más largo %1 / %2, %3 mensajes</translation>
    </message>
    <message>
        <source> · “%1” more than halves what fits into a text</source>
        <translation> · “%1” reduce a menos de la mitad lo que cabe en un mensaje</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>ok thanks</source>
        <translation>ok gracias</translation>
    </message>
    <message>
        <source>Locked: %1 is set as a webhook on one of our numbers, so another system may be answering already. Empty the webhook in Twilio’s console first.</source>
        <translation>Bloqueado: %1 está puesto como webhook en uno de nuestros números, así que quizá otro sistema ya responde. Primero vacíe el webhook en la consola de Twilio.</translation>
    </message>
    <message>
        <source>Another program owns this folder and answers.</source>
        <translation>Otro programa es dueño de esta carpeta y responde.</translation>
    </message>
    <message>
        <source>It switched itself off: our wordings were seen sent by somebody else. See to it that only one computer answers, then switch it on.</source>
        <translation>Se desactivó por su cuenta: se vio que alguien más enviaba nuestros textos. Asegúrese de que solo una computadora responda y luego actívelo.</translation>
    </message>
    <message>
        <source>Nothing is sent: the settings make no sense. %1</source>
        <translation>No se envía nada: la configuración no tiene sentido. %1</translation>
    </message>
    <message>
        <source>Another computer answers for these numbers. Switch it on here only when it no longer does.</source>
        <translation>Otra computadora responde por estos números. Actívelo aquí solo cuando ella ya no lo haga.</translation>
    </message>
    <message>
        <source>On: requests, welcomes and replies go out by themselves. Switch it on at one computer only.</source>
        <translation>Activado: solicitudes, bienvenidas y respuestas salen por sí solas. Actívelo en una sola computadora.</translation>
    </message>
    <message>
        <source>Off: nothing is sent by itself; what would have been sent is only written down. %1 so far since the start.</source>
        <translation>Desactivado: nada se envía automáticamente; lo que se habría enviado solo se anota. %1 hasta ahora desde el inicio.</translation>
    </message>
    <message>
        <source>Automatic texts go out from this computer now.</source>
        <translation>Los mensajes automáticos salen ahora desde esta computadora.</translation>
    </message>
    <message>
        <source>Nothing is sent by itself from now on.</source>
        <translation>Desde ahora nada se envía automáticamente.</translation>
    </message>
    <message>
        <source>Let this computer text clients by itself?</source>
        <translation>¿Dejar que esta computadora escriba a los clientes por sí sola?</translation>
    </message>
    <message>
        <source>Opt-in requests, welcomes, after-hours and emergency replies then go out without anybody looking. It must be the only computer that does: a client could get everything twice otherwise. This takes effect at once.</source>
        <translation>Las solicitudes de permiso, bienvenidas y respuestas fuera de horario y de emergencia salen entonces sin que nadie mire. Debe ser la única computadora que lo hace: de otro modo un cliente podría recibir todo dos veces. Tiene efecto de inmediato.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>after hours opt-in request welcome emergency reply wording live switch spanish preview caps auto-message auto-reply setup</source>
        <translation>fuera de horario solicitud de permiso aceptación bienvenida emergencia respuesta texto interruptor español vista previa límites automático mensaje respuesta ajustes</translation>
    </message>
</context>
<context>
    <name>ivm::BehindCard</name>
    <message>
        <source>Automatic texts were switched on</source>
        <translation>Se activaron los mensajes automáticos</translation>
    </message>
    <message>
        <source>Automatic texts were switched off</source>
        <translation>Se desactivaron los mensajes automáticos</translation>
    </message>
    <message>
        <source>The record of the role password or the settings’ seal. What the settings were before is not known: please look at each page</source>
        <translation>El registro de la contraseña de supervisor o el sello de la configuración. No se sabe cómo estaba la configuración antes: por favor revise cada página</translation>
    </message>
    <message>
        <source>%1: what it was before is not known</source>
        <translation>%1: no se sabe cómo estaba antes</translation>
    </message>
    <message>
        <source>Entries of the change history were removed or altered</source>
        <translation>Se quitaron o alteraron entradas del historial de cambios</translation>
    </message>
    <message>
        <source>%1: written by another program, with the same content</source>
        <translation>%1: escrito por otro programa, con el mismo contenido</translation>
    </message>
    <message>
        <source>Changed without the role password</source>
        <translation>Cambiado sin la contraseña de supervisor</translation>
    </message>
    <message>
        <source>Another program changed these settings, or an older copy of the file was put in place. Nothing is texted by itself until you have decided.</source>
        <translation>Otro programa cambió esta configuración, o se puso en su lugar una copia más vieja del archivo. Nada se envía automáticamente hasta que usted decida.</translation>
    </message>
    <message>
        <source>Put back as it was</source>
        <translation>Devolver a como estaba</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Either way it stays in the history. If nobody of yours did it, tell IT: somebody may write this computer’s files.</source>
        <translation>De cualquier modo queda en el historial. Si no lo hizo nadie de los suyos, avise a Sistemas: quizá alguien escribe los archivos de esta computadora.</translation>
    </message>
    <message>
        <source>Look through the settings first, then let them stand. Tell IT: somebody may write this computer’s files.</source>
        <translation>Revise primero la configuración y luego déjela así. Avise a Sistemas: quizá alguien escribe los archivos de esta computadora.</translation>
    </message>
    <message>
        <source>Put this back as a supervisor left it?</source>
        <translation>¿Devolver esto a como lo dejó un supervisor?</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The settings are as a supervisor left them.</source>
        <translation>La configuración está como la dejó un supervisor.</translation>
    </message>
    <message>
        <source>Let this stand?</source>
        <translation>¿Dejar esto así?</translation>
    </message>
    <message>
        <source>The settings count as they are now. It is noted with your initials.</source>
        <translation>La configuración vale como está ahora. Se anota con sus iniciales.</translation>
    </message>
    <message>
        <source>The settings count as they are now.</source>
        <translation>La configuración vale como está ahora.</translation>
    </message>
    <message>
        <source>It was changed again just now. Please look once more.</source>
        <translation>Se acaba de cambiar otra vez. Por favor revise de nuevo.</translation>
    </message>
    <message>
        <source>It cannot be put back beside what is there now: two queues would have the same name or number. Please change it by hand and let it stand.</source>
        <translation>No se puede devolver junto a lo que hay ahora: dos colas tendrían el mismo nombre o número. Por favor cámbielo a mano y déjelo así.</translation>
    </message>
</context>
<context>
    <name>ivm::BlockedPage</name>
    <message>
        <source>Blocked clients</source>
        <translation>Clientes bloqueados</translation>
    </message>
    <message>
        <source>block unblock review ask banned</source>
        <translation>bloquear desbloquear revisar pedir bloqueo vetado</translation>
    </message>
    <message>
        <source>all queues</source>
        <translation>todas las colas</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>No se puede leer la lista</translation>
    </message>
    <message>
        <source>Nobody is blocked</source>
        <translation>Nadie está bloqueado</translation>
    </message>
    <message>
        <source>Block a client from the conversation’s menu. Their texts are then kept but do not reach the desk, and nothing is sent to them. STOP still counts.</source>
        <translation>Bloquee a un cliente desde el menú de la conversación. Sus mensajes entonces se conservan pero no llegan a recepción, y no se le envía nada. STOP sigue contando.</translation>
    </message>
    <message>
        <source>%1 asks for a block of %2</source>
        <translation>%1 pide que se bloquee a %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Block client…</source>
        <translation>Bloquear cliente…</translation>
    </message>
    <message>
        <source>Don’t block</source>
        <translation>No bloquear</translation>
    </message>
    <message>
        <source>The request is answered: no block.</source>
        <translation>La petición está respondida: sin bloqueo.</translation>
    </message>
    <message>
        <source>%1 · since %2, by %3</source>
        <translation>%1 · desde el %2, por %3</translation>
    </message>
    <message>
        <source>Should be looked at again since %1</source>
        <translation>Debería revisarse de nuevo desde el %1</translation>
    </message>
    <message>
        <source>Look at it again on %1</source>
        <translation>Revisarlo de nuevo el %1</translation>
    </message>
    <message>
        <source>⚠ They wrote urgent words. Nothing was sent to them.</source>
        <translation>⚠ Escribió palabras urgentes. No se le envió nada.</translation>
    </message>
    <message>
        <source>Hide texts</source>
        <translation>Ocultar mensajes</translation>
    </message>
    <message>
        <source>No texts since</source>
        <translation>Ningún mensaje desde entonces</translation>
    </message>
    <message>
        <source>Show 1 text since</source>
        <translation>Ver 1 mensaje desde entonces</translation>
    </message>
    <message>
        <source>Show %1 texts since</source>
        <translation>Ver %1 mensajes desde entonces</translation>
    </message>
    <message>
        <source>Unblock client…</source>
        <translation>Desbloquear cliente…</translation>
    </message>
    <message>
        <source>Keep for 90 days</source>
        <translation>Mantener 90 días</translation>
    </message>
    <message>
        <source>The block stays for another 90 days.</source>
        <translation>El bloqueo sigue otros 90 días.</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Marcar como visto</translation>
    </message>
    <message>
        <source>Marked as seen.</source>
        <translation>Marcado como visto.</translation>
    </message>
    <message>
        <source> (with pictures)</source>
        <translation> (con fotos)</translation>
    </message>
</context>
<context>
    <name>ivm::CardSheet</name>
    <message>
        <source>What the card says</source>
        <translation>Qué dice la tarjeta</translation>
    </message>
    <message>
        <source>Opt-in card</source>
        <translation>Tarjeta de aceptación</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>English and Spanish</source>
        <translation>Inglés y español</translation>
    </message>
    <message>
        <source>Page for the wall</source>
        <translation>Hoja para la pared</translation>
    </message>
    <message>
        <source>Desk stand, folded in the middle</source>
        <translation>Para el mostrador, doblada al medio</translation>
    </message>
    <message>
        <source>For the desk or the exam room. The code opens a text to this queue on the client’s phone; anything they send starts the opt-in.</source>
        <translation>Para el mostrador o el consultorio. El código abre un mensaje a esta cola en el teléfono del cliente; lo que envíe inicia la aceptación.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>The card could say more: enter the emergency phone and the addresses of the privacy and terms pages in Settings, under Clinic.</source>
        <translation>La tarjeta podría decir más: ingrese el teléfono de emergencias y las direcciones de las páginas de privacidad y condiciones en Configuración, en Clínica.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the opt-in card</source>
        <translation>Guardar la tarjeta de aceptación</translation>
    </message>
</context>
<context>
    <name>ivm::ChangesPage</name>
    <message>
        <source>Change history</source>
        <translation>Historial de cambios</translation>
    </message>
    <message>
        <source>log audit who changed when undo record</source>
        <translation>registro auditoría quién cambió cuándo deshacer</translation>
    </message>
    <message>
        <source>It is put back once you save.</source>
        <translation>Se devuelve cuando usted guarda.</translation>
    </message>
    <message>
        <source>It is put back once you save. It was changed again since then; that change goes with it.</source>
        <translation>Se devuelve cuando usted guarda. Se cambió otra vez desde entonces; ese cambio se va con él.</translation>
    </message>
</context>
<context>
    <name>ivm::ClientPanel</name>
    <message>
        <source>Hide history</source>
        <translation>Ocultar historial</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Ver historial</translation>
    </message>
    <message>
        <source>Nothing was said about texting yet.</source>
        <translation>Todavía no se dijo nada sobre los mensajes.</translation>
    </message>
    <message>
        <source>The history is still loading.</source>
        <translation>El historial todavía se está cargando.</translation>
    </message>
    <message>
        <source>Consent record…</source>
        <translation>Registro de consentimiento…</translation>
    </message>
    <message>
        <source>Everything with exact words, to keep as PDF, CSV or HTML</source>
        <translation>Todo con las palabras exactas, para guardar como PDF, CSV o HTML</translation>
    </message>
    <message>
        <source>… Loading history</source>
        <translation>… Cargando historial</translation>
    </message>
    <message>
        <source>? Not asked yet</source>
        <translation>? Aún sin preguntar</translation>
    </message>
    <message>
        <source>? Asked, no YES yet</source>
        <translation>? Pedido, aún sin YES</translation>
    </message>
    <message>
        <source>× Said no</source>
        <translation>× Dijo no</translation>
    </message>
    <message>
        <source>✓ Opted in</source>
        <translation>✓ Aceptó</translation>
    </message>
    <message>
        <source>⊘ Opted out</source>
        <translation>⊘ Dado de baja</translation>
    </message>
    <message>
        <source>%1 until UNSTOP to %2</source>
        <translation>%1 hasta UNSTOP al %2</translation>
    </message>
    <message>
        <source>Blocked by the phone network: %1</source>
        <translation>Bloqueado por la red telefónica: %1</translation>
    </message>
    <message>
        <source>Legal hold since %1: these records stay as they are. %2</source>
        <translation>Retención legal desde el %1: estos registros se quedan como están. %2</translation>
    </message>
    <message>
        <source>They wrote %1</source>
        <translation>Escribió %1</translation>
    </message>
    <message>
        <source>another number</source>
        <translation>otro número</translation>
    </message>
    <message>
        <source>archived, %1</source>
        <translation>archivada, %1</translation>
    </message>
    <message>
        <source>Opens the conversation on %1</source>
        <translation>Abre la conversación en %1</translation>
    </message>
    <message>
        <source>Who is recording this?</source>
        <translation>¿Quién registra esto?</translation>
    </message>
    <message>
        <source>Your initials are kept as evidence with the decision.</source>
        <translation>Sus iniciales se guardan como prueba junto con la decisión.</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Sus iniciales</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>One to four letters</source>
        <translation>De una a cuatro letras</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name of the client</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Agregar un nombre</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animales</translation>
    </message>
    <message>
        <source>Animals, with commas between</source>
        <translation>Animales, separados por comas</translation>
    </message>
    <message>
        <source>Add animals</source>
        <translation>Agregar animales</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Accept as yes</source>
        <translation>Aceptar como sí</translation>
    </message>
    <message>
        <source>Client said stop</source>
        <translation>El cliente dijo que no más</translation>
    </message>
    <message>
        <source>Records a stop said by phone, at the desk or by mail</source>
        <translation>Registra una baja dicha por teléfono, en recepción o por correo</translation>
    </message>
    <message>
        <source>Staff note</source>
        <translation>Nota del personal</translation>
    </message>
    <message>
        <source>Staff note, the client never sees it</source>
        <translation>Nota del personal, el cliente nunca la ve</translation>
    </message>
    <message>
        <source>What colleagues should know. The client never sees it.</source>
        <translation>Lo que deben saber sus colegas. El cliente nunca lo ve.</translation>
    </message>
    <message>
        <source>Also texted</source>
        <translation>También escribió a</translation>
    </message>
    <message>
        <source>Who answers this phone</source>
        <translation>Quién contesta este teléfono</translation>
    </message>
    <message>
        <source>Texts to this number</source>
        <translation>Mensajes a este número</translation>
    </message>
    <message>
        <source>Nothing was done: another conversation was opened in the meantime.</source>
        <translation>No se hizo nada: mientras tanto se abrió otra conversación.</translation>
    </message>
</context>
<context>
    <name>ivm::ClinicPage</name>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>What texts say of us</source>
        <translation>Qué dicen los mensajes de nosotros</translation>
    </message>
    <message>
        <source>Automatic texts and templates name these. A sentence with a phone that is missing here is left out of the text.</source>
        <translation>Los mensajes automáticos y las plantillas nombran esto. Una frase con un teléfono que falta aquí se omite en el mensaje.</translation>
    </message>
    <message>
        <source>Name of the hospital</source>
        <translation>Nombre del hospital</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>Teléfono de emergencias</translation>
    </message>
    <message>
        <source>Clients who text at night are told to call this number. None is invented: enter the one that is answered around the clock.</source>
        <translation>A los clientes que escriben de noche se les dice que llamen a este número. No se inventa ninguno: ingrese el que se contesta las 24 horas.</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>Teléfono de la oficina</translation>
    </message>
    <message>
        <source>As clients should read it, for example 217-555-0100.</source>
        <translation>Como deben leerlo los clientes, por ejemplo 217-555-0100.</translation>
    </message>
    <message>
        <source>Your pages on the web</source>
        <translation>Sus páginas en la web</translation>
    </message>
    <message>
        <source>For clients and for the phone companies, who check them. Each begins with https://</source>
        <translation>Para los clientes y para las compañías telefónicas, que las revisan. Cada una empieza con https://</translation>
    </message>
    <message>
        <source>Questions and answers about texting</source>
        <translation>Preguntas y respuestas sobre los mensajes</translation>
    </message>
    <message>
        <source>Shown under Regulatory status, for your staff.</source>
        <translation>Se muestra en Situación normativa, para su personal.</translation>
    </message>
    <message>
        <source>Privacy policy</source>
        <translation>Política de privacidad</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Both are printed on the opt-in card. They should be the ones declared in the toll-free verification.</source>
        <translation>Ambas se imprimen en la tarjeta de aceptación. Deben ser las declaradas en la verificación del número gratuito.</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Esta recepción</translation>
    </message>
    <message>
        <source>How often we look for new texts, how long one of yours can be taken back, and the sound of one that arrives.</source>
        <translation>Cada cuánto se buscan mensajes nuevos, por cuánto tiempo se puede retirar uno suyo, y el sonido de uno que llega.</translation>
    </message>
    <message>
        <source>Look for texts every</source>
        <translation>Buscar mensajes cada</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>A text can be taken back for</source>
        <translation>Un mensaje se puede retirar por</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>It waits that long before it leaves; whoever sent it can pull it back. What has left cannot be taken back.</source>
        <translation>Espera ese tiempo antes de salir; quien lo envió puede retirarlo. Lo que ya salió no se puede retirar.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Texts must say who writes: enter the name of the hospital.</source>
        <translation>Los mensajes deben decir quién escribe: ingrese el nombre del hospital.</translation>
    </message>
    <message>
        <source>“%1” is no phone number.</source>
        <translation>“%1” no es un número de teléfono.</translation>
    </message>
    <message>
        <source>“%1” is no page on the web: it begins with https://</source>
        <translation>“%1” no es una página web: empieza con https://</translation>
    </message>
    <message>
        <source>hospital name phone emergency office web page faq privacy terms sound poll desk take back undo send notice notification answer</source>
        <translation>hospital nombre teléfono emergencia oficina web página preguntas privacidad condiciones sonido recepción retirar deshacer enviar aviso notificación responder</translation>
    </message>
    <message>
        <source>Notices show what the client wrote</source>
        <translation>Los avisos muestran lo que escribió el cliente</translation>
    </message>
    <message>
        <source>With a line to answer in. Only for desks whose screens nobody else can see: switched off, a notice names the queue and the client’s first name.</source>
        <translation>Con una línea para responder. Solo para recepciones cuyas pantallas nadie más puede ver: si está desactivado, un aviso nombra la cola y el nombre de pila del cliente.</translation>
    </message>
</context>
<context>
    <name>ivm::CommLogPage</name>
    <message>
        <source>Karen Miller</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Karen Miller</translation>
    </message>
    <message>
        <source>Hi, Biscuit won’t eat since yesterday. What should I do?</source>
        <translation>Hola, Biscuit no come desde ayer. ¿Qué debo hacer?</translation>
    </message>
    <message>
        <source>Thank you for your text. We will answer soon.</source>
        <translation>Gracias por su mensaje. Pronto le responderemos.</translation>
    </message>
    <message>
        <source>Please bring Biscuit in at 2:30 this afternoon.</source>
        <translation>Por favor traiga a Biscuit a las 2:30 de esta tarde.</translation>
    </message>
    <message>
        <source>We will be there, thank you!</source>
        <translation>¡Ahí estaremos, gracias!</translation>
    </message>
    <message>
        <source>Comm Log format</source>
        <translation>Formato del Comm Log</translation>
    </message>
    <message>
        <source>copy clipboard sandi record header labels lines width</source>
        <translation>copiar portapapeles sandi registro encabezado etiquetas líneas ancho</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>Qué se copia</translation>
    </message>
    <message>
        <source>The clipboard button puts a conversation on the clipboard, laid out like this.</source>
        <translation>El botón del portapapeles pone una conversación en el portapapeles, dispuesta así.</translation>
    </message>
    <message>
        <source>With automatic texts</source>
        <translation>Con mensajes automáticos</translation>
    </message>
    <message>
        <source>Date and time of each text</source>
        <translation>Fecha y hora de cada mensaje</translation>
    </message>
    <message>
        <source>Long lines</source>
        <translation>Las líneas largas</translation>
    </message>
    <message>
        <source>are not broken</source>
        <translation>no se cortan</translation>
    </message>
    <message>
        <source>are broken at 72 characters</source>
        <translation>se cortan a los 72 caracteres</translation>
    </message>
    <message>
        <source>are broken at 100 characters</source>
        <translation>se cortan a los 100 caracteres</translation>
    </message>
    <message>
        <source>are broken at 200 characters</source>
        <translation>se cortan a los 200 caracteres</translation>
    </message>
    <message>
        <source>Older notes in SANDI are cut at 200 characters a line.</source>
        <translation>Las notas antiguas en SANDI se cortan a los 200 caracteres por línea.</translation>
    </message>
    <message>
        <source>The head of a copy</source>
        <translation>El encabezado de una copia</translation>
    </message>
    <message>
        <source>Each line can be left out, and called what your records call it.</source>
        <translation>Cada línea se puede omitir, y llamar como la llaman sus registros.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Copied by</source>
        <translation>Copiado por</translation>
    </message>
    <message>
        <source>%1 is called</source>
        <translation>%1 se llama</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Cómo se ve</translation>
    </message>
    <message>
        <source>A made conversation, copied now.</source>
        <translation>Una conversación inventada, copiada ahora.</translation>
    </message>
    <message>
        <source>How a copy looks</source>
        <translation>Cómo se ve una copia</translation>
    </message>
    <message>
        <source>are broken at %1 characters</source>
        <translation>se cortan a los %1 caracteres</translation>
    </message>
</context>
<context>
    <name>ivm::Composer</name>
    <message>
        <source>Sent in a moment</source>
        <translation>Se envía en un momento</translation>
    </message>
    <message>
        <source>Pull back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Takes the text back before it leaves</source>
        <translation>Retira el mensaje antes de que salga</translation>
    </message>
    <message>
        <source>Your initials, so others see who wrote this:</source>
        <translation>Sus iniciales, para que otros vean quién escribió esto:</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Sus iniciales</translation>
    </message>
    <message>
        <source>Make it plain</source>
        <translation>Hacerlo simple</translation>
    </message>
    <message>
        <source>Replaces it by a plain character</source>
        <translation>Lo reemplaza por un carácter simple</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>Más formas de enviar</translation>
    </message>
    <message>
        <source>Send and archive, send and go on to the next, templates</source>
        <translation>Enviar y archivar, enviar y pasar al siguiente, plantillas</translation>
    </message>
    <message>
        <source>1 pasted character made plain</source>
        <translation>1 carácter pegado se hizo simple</translation>
    </message>
    <message numerus="yes">
        <source>%n pasted characters made plain</source>
        <translation>
            <numerusform>%n carácter pegado se hizo simple</numerusform>
            <numerusform>%n caracteres pegados se hicieron simples</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted characters made plain</source>
        <translation>Los caracteres pegados se hicieron simples</translation>
    </message>
    <message>
        <source>/ brings templates</source>
        <translation>/ trae las plantillas</translation>
    </message>
    <message>
        <source>Sends the text; %1 starts a new line</source>
        <translation>Envía el mensaje; %1 empieza una línea nueva</translation>
    </message>
    <message>
        <source>Not yet: their history is still loading</source>
        <translation>Todavía no: su historial aún se está cargando</translation>
    </message>
    <message>
        <source>This can’t be sent; the band above says why</source>
        <translation>Esto no se puede enviar; la franja de arriba dice por qué</translation>
    </message>
    <message>
        <source>Send and archive</source>
        <translation>Enviar y archivar</translation>
    </message>
    <message>
        <source>Send and go to who waits next</source>
        <translation>Enviar y pasar a quien espera</translation>
    </message>
    <message>
        <source>Next misspelled word</source>
        <translation>Siguiente palabra mal escrita</translation>
    </message>
    <message>
        <source>Put in a template</source>
        <translation>Insertar una plantilla</translation>
    </message>
    <message>
        <source>Your text is still here.</source>
        <translation>Su texto sigue aquí.</translation>
    </message>
    <message>
        <source>Too late: the text has left.</source>
        <translation>Demasiado tarde: el mensaje ya salió.</translation>
    </message>
    <message>
        <source>Taken back, nothing was sent</source>
        <translation>Retirado, no se envió nada</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Sin sugerencias</translation>
    </message>
    <message>
        <source>“%1” is right</source>
        <translation>“%1” está bien</translation>
    </message>
    <message>
        <source>No misspelled words</source>
        <translation>No hay palabras mal escritas</translation>
    </message>
    <message>
        <source>No spelling dictionary here</source>
        <translation>Aquí no hay diccionario de ortografía</translation>
    </message>
    <message>
        <source>You sent nothing here yet</source>
        <translation>Usted todavía no envió nada aquí</translation>
    </message>
    <message>
        <source>Your last text, as a new one</source>
        <translation>Su último mensaje, como uno nuevo</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Texts that are sent again and again; / brings them, too</source>
        <translation>Mensajes que se envían una y otra vez; / también las muestra</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Puts in an emoji; a text with one holds 70 characters, not 160</source>
        <translation>Inserta un emoji; con uno, en un mensaje caben 70 caracteres, no 160</translation>
    </message>
    <message>
        <source>Only the first %1 characters are in the box</source>
        <translation>En el cuadro solo están los primeros %1 caracteres</translation>
    </message>
    <message>
        <source>One text holds no more: what was left out needs a second one.</source>
        <translation>Un mensaje no admite más: lo que quedó fuera necesita un segundo mensaje.</translation>
    </message>
    <message>
        <source>Pictures and files cannot be sent from here</source>
        <translation>Desde aquí no se pueden enviar fotos ni archivos</translation>
    </message>
    <message>
        <source>Only words go out.</source>
        <translation>Solo salen palabras.</translation>
    </message>
</context>
<context>
    <name>ivm::ConnectForm</name>
    <message>
        <source>The account SID begins with AC and has 34 characters. It is on the first page of the Twilio Console.</source>
        <translation>El SID de la cuenta empieza con AC y tiene 34 caracteres. Está en la primera página de la consola de Twilio.</translation>
    </message>
    <message>
        <source>This looks like the Auth Token, the key to everything in the account. Please make an API key instead: Twilio Console, Account, API keys. It can be withdrawn without disturbing anything else.</source>
        <translation>Esto parece el Auth Token, la llave de todo en la cuenta. Por favor cree una clave de API en su lugar: consola de Twilio, Account, API keys. Se puede retirar sin afectar nada más.</translation>
    </message>
    <message>
        <source>The API key begins with SK and has 34 characters.</source>
        <translation>La clave de API empieza con SK y tiene 34 caracteres.</translation>
    </message>
    <message>
        <source>This secret looks like the Auth Token. Please enter the secret that was shown when the API key was made.</source>
        <translation>Este secreto parece el Auth Token. Por favor ingrese el secreto que se mostró cuando se creó la clave de API.</translation>
    </message>
    <message>
        <source>The secret was shown once, when the API key was made. If it is lost, make a new key.</source>
        <translation>El secreto se mostró una sola vez, cuando se creó la clave de API. Si se perdió, cree una clave nueva.</translation>
    </message>
    <message>
        <source>Enter the key here: it then works until the program ends, and is never written to a file.</source>
        <translation>Ingrese la clave aquí: entonces sirve hasta que el programa termine, y nunca se escribe en un archivo.</translation>
    </message>
    <message>
        <source>This computer’s keychain is locked. Unlock it and start the program again, or enter the key here: it then works until the program ends.</source>
        <translation>El llavero de esta computadora está bloqueado. Desbloquéelo e inicie el programa de nuevo, o ingrese la clave aquí: entonces sirve hasta que el programa termine.</translation>
    </message>
    <message>
        <source>This computer’s keychain was not allowed to give out the key.</source>
        <translation>No se permitió que el llavero de esta computadora entregara la clave.</translation>
    </message>
    <message>
        <source>This computer’s keychain does not answer.</source>
        <translation>El llavero de esta computadora no responde.</translation>
    </message>
    <message>
        <source>This computer has no keychain to keep the key in.</source>
        <translation>Esta computadora no tiene un llavero para guardar la clave.</translation>
    </message>
    <message>
        <source>The key could not be had from this computer’s keychain.</source>
        <translation>No se pudo obtener la clave del llavero de esta computadora.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID de la cuenta</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>Secreto de API</translation>
    </message>
    <message>
        <source>Test and use this key</source>
        <translation>Probar y usar esta clave</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The key is kept in this computer’s keychain, never in a file.</source>
        <translation>La clave se guarda en el llavero de esta computadora, nunca en un archivo.</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>Preguntando a Twilio…</translation>
    </message>
    <message>
        <source>Twilio does not accept this key. Please check all three, letter for letter.</source>
        <translation>Twilio no acepta esta clave. Por favor revise los tres datos, letra por letra.</translation>
    </message>
    <message>
        <source>This key belongs to another account than this desk’s texts.</source>
        <translation>Esta clave pertenece a una cuenta distinta de la de los mensajes de esta recepción.</translation>
    </message>
    <message>
        <source>The key works. This computer’s keychain does not take it, so it stays in memory until the program ends: you will be asked for it at the next start.</source>
        <translation>La clave funciona. El llavero de esta computadora no la acepta, así que queda en la memoria hasta que el programa termine: se le pedirá en el próximo inicio.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>No connection to Twilio. Check this computer’s network, then press “%1” again.</source>
        <translation>Sin conexión con Twilio. Revise la red de esta computadora y pulse “%1” otra vez.</translation>
    </message>
</context>
<context>
    <name>ivm::ConnectionPage</name>
    <message>
        <source>Twilio connection</source>
        <translation>Conexión con Twilio</translation>
    </message>
    <message>
        <source>account key secret test keychain webhook self-check</source>
        <translation>cuenta clave secreto prueba llavero webhook revisión</translation>
    </message>
</context>
<context>
    <name>ivm::ConnectionView</name>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>No connection at the moment</source>
        <translation>Sin conexión por el momento</translation>
    </message>
    <message>
        <source>Twilio refuses the key</source>
        <translation>Twilio rechaza la clave</translation>
    </message>
    <message>
        <source>Connected; Twilio asks us to slow down</source>
        <translation>Conectado; Twilio pide ir más despacio</translation>
    </message>
    <message>
        <source>Another program on this computer is connected</source>
        <translation>Otro programa de esta computadora está conectado</translation>
    </message>
    <message>
        <source>Not connected, until you start it</source>
        <translation>No conectado, hasta que usted lo inicie</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Replace the key…</source>
        <translation>Reemplazar la clave…</translation>
    </message>
    <message>
        <source>The new key is in use. Delete the old one in the Twilio Console, if no other computer works with it.</source>
        <translation>La clave nueva está en uso. Borre la anterior en la consola de Twilio, si ninguna otra computadora trabaja con ella.</translation>
    </message>
    <message>
        <source>No account is connected</source>
        <translation>No hay ninguna cuenta conectada</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
    <message>
        <source>API key %1; its secret is never shown</source>
        <translation>Clave de API %1; su secreto nunca se muestra</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Texts come in, go out and are kept.</source>
        <translation>Los mensajes entran, salen y se conservan.</translation>
    </message>
    <message>
        <source>Something keeps texts from coming in, going out or being kept.</source>
        <translation>Algo impide que los mensajes entren, salgan o se conserven.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente paso: %1</translation>
    </message>
</context>
<context>
    <name>ivm::Console</name>
    <message>
        <source>Calling the window that is open already</source>
        <translation>Llamando a la ventana que ya está abierta</translation>
    </message>
    <message>
        <source>It does not answer yet. If it does not within ten seconds, this one opens beside it, for reading.</source>
        <translation>Todavía no responde. Si no lo hace en diez segundos, esta se abre al lado, para leer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>Elegir una lección</translation>
    </message>
    <message>
        <source>Lessons (*.json)</source>
        <translation>Lecciones (*.json)</translation>
    </message>
</context>
<context>
    <name>ivm::ConversationListView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
</context>
<context>
    <name>ivm::ConversationsPane</name>
    <message>
        <source>Needs reply</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Ver archivadas</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nadie está esperando</translation>
    </message>
    <message>
        <source>Every text in %1 has been answered.</source>
        <translation>Cada mensaje de %1 está respondido.</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Ver todo %1</translation>
    </message>
    <message>
        <source>Everything is copied</source>
        <translation>Todo está copiado</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Todo está leído</translation>
    </message>
    <message>
        <source>Everything arrived</source>
        <translation>Todo llegó</translation>
    </message>
    <message>
        <source>All of %1 is in the Comm Log copy.</source>
        <translation>Todo %1 está en la copia del Comm Log.</translation>
    </message>
    <message>
        <source>Nothing in %1 is new to everyone.</source>
        <translation>Nada en %1 es nuevo para todos.</translation>
    </message>
    <message>
        <source>No text of %1 failed last.</source>
        <translation>En %1 ningún último mensaje falló.</translation>
    </message>
    <message>
        <source>Loading texts</source>
        <translation>Cargando mensajes</translation>
    </message>
    <message>
        <source>The newest come first; you can work while the rest follow.</source>
        <translation>Los más nuevos llegan primero; puede trabajar mientras llega el resto.</translation>
    </message>
    <message>
        <source>No texts yet</source>
        <translation>Todavía no hay mensajes</translation>
    </message>
    <message>
        <source>When a client texts %1, the conversation appears here.</source>
        <translation>Cuando un cliente escriba a %1, la conversación aparece aquí.</translation>
    </message>
    <message>
        <source>Text a client first</source>
        <translation>Escribir primero a un cliente</translation>
    </message>
    <message>
        <source>Nothing open in %1</source>
        <translation>Nada abierto en %1</translation>
    </message>
    <message>
        <source>When a client texts, the conversation appears here. Finished ones are under “Show archived”.</source>
        <translation>Cuando un cliente escriba, la conversación aparece aquí. Las terminadas están en “Ver archivadas”.</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivadas</translation>
    </message>
</context>
<context>
    <name>ivm::DataPage</name>
    <message>
        <source>Data and backup</source>
        <translation>Datos y copia de seguridad</translation>
    </message>
    <message>
        <source>folder file backup restore export import workstation copy</source>
        <translation>carpeta archivo copia seguridad restaurar exportar importar computadora</translation>
    </message>
    <message>
        <source>Where everything is kept</source>
        <translation>Dónde se guarda todo</translation>
    </message>
    <message>
        <source>One folder on this computer, readable by this account only. It is the clinic’s record: nothing in it is ever deleted.</source>
        <translation>Una carpeta de esta computadora, que solo esta cuenta puede leer. Es el registro de la clínica: nada en ella se borra nunca.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>A whole, checked copy is made every night.</source>
        <translation>Cada noche se hace una copia completa y comprobada.</translation>
    </message>
    <message>
        <source>Looking for the last backup…</source>
        <translation>Buscando la última copia de seguridad…</translation>
    </message>
    <message>
        <source>Backups are in</source>
        <translation>Las copias de seguridad están en</translation>
    </message>
    <message>
        <source>A backup on the same disk does not help when the disk fails: have this folder copied elsewhere.</source>
        <translation>Una copia en el mismo disco no ayuda si el disco falla: haga copiar esta carpeta a otro lugar.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Copiar ahora</translation>
    </message>
    <message>
        <source>All settings as one file</source>
        <translation>Toda la configuración en un archivo</translation>
    </message>
    <message>
        <source>To set up other computers like this one, queues included. The key, the live switch and this computer’s identity are never in it.</source>
        <translation>Para preparar otras computadoras como esta, con sus colas. La clave, el interruptor y la identidad de esta computadora nunca van en él.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>No backup yet.</source>
        <translation>Todavía no hay copia de seguridad.</translation>
    </message>
    <message>
        <source>Last backup: %1. There are %2.</source>
        <translation>Última copia de seguridad (%1). Hay %2.</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Haciendo una copia de seguridad…</translation>
    </message>
    <message>
        <source>The backup is whole and was checked.</source>
        <translation>La copia de seguridad está completa y se comprobó.</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exportar configuración</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Configuración (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Escrito en %1.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
        <translation>No se pudo escribir el archivo. Elija otro lugar.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar configuración</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Este archivo no se puede leer.</translation>
    </message>
    <message>
        <source>Take over all settings of this file?</source>
        <translation>¿Tomar toda la configuración de este archivo?</translation>
    </message>
    <message>
        <source>They replace the settings of this computer. Automatic texts are switched off here afterwards; switch them on only if this is the computer that answers.</source>
        <translation>Reemplaza la configuración de esta computadora. Después los mensajes automáticos quedan desactivados aquí; actívelos solo si esta es la computadora que responde.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Taken over. Automatic texts are off on this computer until you switch them on.</source>
        <translation>Listo. Los mensajes automáticos están desactivados en esta computadora hasta que usted los active.</translation>
    </message>
    <message>
        <source>Nothing was taken over. %1</source>
        <translation>No se tomó nada. %1</translation>
    </message>
</context>
<context>
    <name>ivm::DayForm</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Closed from</source>
        <translation>Cerrado desde</translation>
    </message>
    <message>
        <source>Closed until</source>
        <translation>Cerrado hasta</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What day is it? “Thanksgiving”</source>
        <translation>¿Qué día es? “Día de Acción de Gracias”</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>Nombre del día</translation>
    </message>
    <message>
        <source>Add this day</source>
        <translation>Agregar este día</translation>
    </message>
    <message>
        <source>Why? “Staff meeting”</source>
        <translation>¿Por qué? “Reunión del personal”</translation>
    </message>
    <message>
        <source>Reason of the closing</source>
        <translation>Motivo del cierre</translation>
    </message>
    <message>
        <source>Add this closing</source>
        <translation>Agregar este cierre</translation>
    </message>
    <message>
        <source>A closing begins before it ends.</source>
        <translation>Un cierre empieza antes de terminar.</translation>
    </message>
</context>
<context>
    <name>ivm::DayRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, texts are read from</source>
        <translation>%1, los mensajes se leen desde</translation>
    </message>
    <message>
        <source>%1, texts are read until</source>
        <translation>%1, los mensajes se leen hasta</translation>
    </message>
    <message>
        <source>Remove these hours of %1</source>
        <translation>Quitar este horario de %1</translation>
    </message>
    <message>
        <source>Closed · add hours</source>
        <translation>Cerrado · agregar horario</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Agregar horario</translation>
    </message>
    <message>
        <source>%1: add hours</source>
        <translation>%1: agregar horario</translation>
    </message>
    <message>
        <source>The hours of %1 overlap.</source>
        <translation>Los horarios de %1 se superponen.</translation>
    </message>
</context>
<context>
    <name>ivm::DifferenceView</name>
    <message>
        <source>declared: %1.</source>
        <translation>declarado: %1.</translation>
    </message>
    <message>
        <source>ours: %1.</source>
        <translation>nuestro: %1.</translation>
    </message>
    <message>
        <source>Where our text differs from the declared one</source>
        <translation>En qué difiere nuestro texto del declarado</translation>
    </message>
</context>
<context>
    <name>ivm::DirectoryPage</name>
    <message>
        <source>Client directory</source>
        <translation>Directorio de clientes</translation>
    </message>
    <message>
        <source>import csv names animals pets clients list</source>
        <translation>importar csv nombres animales mascotas clientes lista</translation>
    </message>
    <message>
        <source>Import names and animals</source>
        <translation>Importar nombres y animales</translation>
    </message>
    <message>
        <source>A table from the hospital’s own system, saved as CSV. The first line names the columns. Numbers that text in are then shown by name. An empty cell takes nothing away, and nobody is texted or opted in by this.</source>
        <translation>Una tabla del sistema del hospital, guardada como CSV. La primera línea nombra las columnas. Los números que escriben se muestran entonces con su nombre. Una celda vacía no quita nada, y esto no envía mensajes ni da por aceptado a nadie.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animales</translation>
    </message>
    <message>
        <source>No column of phone numbers was found. Choose it above.</source>
        <translation>No se encontró una columna de números de teléfono. Elíjala arriba.</translation>
    </message>
    <message>
        <source>New: %1 · changed: %2 · the same: %3 · duplicates: %4 · cannot be used: %5</source>
        <translation>Nuevos: %1 · cambiados: %2 · iguales: %3 · duplicados: %4 · no se pueden usar: %5</translation>
    </message>
    <message>
        <source>The file is not Unicode: look whether the letters of names are right.</source>
        <translation>El archivo no es Unicode: revise si las letras de los nombres están bien.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name and animals</source>
        <translation>Nombre y animales</translation>
    </message>
    <message>
        <source>Before, or why not</source>
        <translation>Antes, o por qué no</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
    <message>
        <source>Import 1 client</source>
        <translation>Importar 1 cliente</translation>
    </message>
    <message>
        <source>Import %1 clients</source>
        <translation>Importar %1 clientes</translation>
    </message>
    <message>
        <source>1 client is imported.</source>
        <translation>Se importó 1 cliente.</translation>
    </message>
    <message>
        <source>%1 clients are imported.</source>
        <translation>Se importaron %1 clientes.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Antes: %1</translation>
    </message>
</context>
<context>
    <name>ivm::EarlierPage</name>
    <message>
        <source>Earlier systems</source>
        <translation>Sistemas anteriores</translation>
    </message>
    <message>
        <source>import csv opt-in opt-out consent evidence cut-over previous</source>
        <translation>importar csv aceptación baja consentimiento prueba cambio anterior</translation>
    </message>
    <message>
        <source>Opt-ins and opt-outs of an earlier system</source>
        <translation>Aceptaciones y bajas de un sistema anterior</translation>
    </message>
    <message>
        <source>Each line becomes evidence: number, date, what they agreed to or said, and this file’s SHA-256. An opt-out wins over an older opt-in. A STOP that this desk has seen is never undone by a list. Dates are read month first (3/9/2026 is March 9).</source>
        <translation>Cada línea se vuelve una prueba: número, fecha, lo que aceptó o dijo, y el SHA-256 de este archivo. Una baja gana a una aceptación más vieja. Un STOP que esta recepción vio nunca lo deshace una lista. Las fechas se leen con el mes primero (3/9/2026 es el 9 de marzo).</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Opt-in or opt-out</source>
        <translation>Aceptación o baja</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>a column says opt-in or opt-out</source>
        <translation>una columna dice si es aceptación o baja</translation>
    </message>
    <message>
        <source>every line is an opt-in</source>
        <translation>cada línea es una aceptación</translation>
    </message>
    <message>
        <source>every line is an opt-out</source>
        <translation>cada línea es una baja</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>En este archivo</translation>
    </message>
    <message>
        <source>Before the change</source>
        <translation>Antes del cambio</translation>
    </message>
    <message>
        <source>Two systems on one number answer clients twice. The self-check (Twilio connection, or ivmctl doctor) names every webhook that still answers for a number; automatic replies cannot be switched on while there is one, and switch themselves off when our own words are seen to be sent by someone else.</source>
        <translation>Dos sistemas en un número responden dos veces a los clientes. La revisión (Conexión con Twilio, o ivmctl doctor) nombra cada webhook que todavía responde por un número; las respuestas automáticas no se pueden activar mientras haya uno, y se desactivan por su cuenta cuando se ve que alguien más envía nuestras propias palabras.</translation>
    </message>
    <message>
        <source>Number, date, and which lines are opt-ins could not all be told from the first line. Choose them above.</source>
        <translation>El número, la fecha y qué líneas son aceptaciones no se pudieron saber todos por la primera línea. Elíjalos arriba.</translation>
    </message>
    <message>
        <source>Opt-ins: %1 · opt-outs: %2 · opt-ins that a stop overrules: %3 · known already: %4 · cannot be used: %5</source>
        <translation>Aceptaciones: %1 · bajas: %2 · aceptaciones anuladas por una baja: %3 · ya conocidas: %4 · no se pueden usar: %5</translation>
    </message>
    <message>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 del archivo: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Wording, or why not</source>
        <translation>Texto, o por qué no</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>No se usa</translation>
    </message>
    <message>
        <source>Opt-in, overruled</source>
        <translation>Aceptación, anulada</translation>
    </message>
    <message>
        <source>Opt-in</source>
        <translation>Aceptación</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Take over 1 line</source>
        <translation>Tomar 1 línea</translation>
    </message>
    <message>
        <source>Take over %1 lines</source>
        <translation>Tomar %1 líneas</translation>
    </message>
    <message>
        <source>1 line is taken over as evidence.</source>
        <translation>Se tomó 1 línea como prueba.</translation>
    </message>
    <message>
        <source>%1 lines are taken over as evidence.</source>
        <translation>Se tomaron %1 líneas como prueba.</translation>
    </message>
</context>
<context>
    <name>ivm::EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Find an emoji by its name</source>
        <translation>Buscar un emoji por su nombre</translation>
    </message>
    <message>
        <source>%1 (%2 of %3): Enter puts it in, Esc closes</source>
        <translation>%1 (%2 de %3): Enter lo inserta, Esc cierra</translation>
    </message>
    <message>
        <source>None is called that</source>
        <translation>Ninguno se llama así</translation>
    </message>
</context>
<context>
    <name>ivm::FilterChip</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ivm::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>El anterior</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>The one after</source>
        <translation>El siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Volver a donde estaba</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>%1 of %2 so far</source>
        <translation>%1 de %2 hasta ahora</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>ivm::FirstRunPage</name>
    <message>
        <source>Hospital</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>Teléfono de emergencias</translation>
    </message>
    <message>
        <source>As clients should read it: 217-555-0100.</source>
        <translation>Como deben leerlo los clientes: 217-555-0100.</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>Teléfono de la oficina</translation>
    </message>
    <message>
        <source>Your page for clients about texting</source>
        <translation>Su página para clientes sobre los mensajes</translation>
    </message>
    <message>
        <source>Optional; shown on the regulatory page.</source>
        <translation>Opcional; se muestra en la página normativa.</translation>
    </message>
    <message>
        <source>To a client who texts for the first time</source>
        <translation>A un cliente que escribe por primera vez</translation>
    </message>
    <message>
        <source>After their YES</source>
        <translation>Después de su YES</translation>
    </message>
    <message>
        <source>While nobody reads texts</source>
        <translation>Mientras nadie lee los mensajes</translation>
    </message>
    <message>
        <source>To an urgent text while nobody reads texts</source>
        <translation>A un mensaje urgente mientras nadie lee los mensajes</translation>
    </message>
    <message>
        <source>Texts are read on %1</source>
        <translation>Los mensajes se leen el %1</translation>
    </message>
    <message>
        <source>%1 from</source>
        <translation>%1 desde</translation>
    </message>
    <message>
        <source>%1 until</source>
        <translation>%1 hasta</translation>
    </message>
    <message>
        <source>Twilio’s list of numbers has not been read yet, or this key may not read it. These are proposed.</source>
        <translation>La lista de números de Twilio todavía no se ha leído, o esta clave no puede leerla. Se proponen estos.</translation>
    </message>
    <message>
        <source>Ask Twilio for the numbers</source>
        <translation>Pedir los números a Twilio</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Short name of %1</source>
        <translation>Nombre corto de %1</translation>
    </message>
    <message>
        <source>The clinic’s full name</source>
        <translation>El nombre completo de la clínica</translation>
    </message>
    <message>
        <source>Full name of %1</source>
        <translation>Nombre completo de %1</translation>
    </message>
    <message>
        <source>A role password is set. It can be changed in the settings, with the old one.</source>
        <translation>Ya hay una contraseña de supervisor. Se puede cambiar en la configuración, con la anterior.</translation>
    </message>
    <message>
        <source>Choose a password, and type it twice.</source>
        <translation>Elija una contraseña y escríbala dos veces.</translation>
    </message>
    <message>
        <source>No text was found that went to many clients and reads like a request, a welcome or an after-hours reply. If earlier texts are still loading, look again in a minute; if there was no system before, go on.</source>
        <translation>No se encontró ningún texto que haya ido a muchos clientes y parezca una solicitud, una bienvenida o una respuesta fuera de horario. Si los mensajes anteriores todavía se están cargando, busque de nuevo en un minuto; si no había un sistema antes, continúe.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>to %1 clients</source>
        <translation>a %1 clientes</translation>
    </message>
    <message>
        <source>This was an opt-in request, %1</source>
        <translation>Esto era una solicitud de permiso, %1</translation>
    </message>
    <message>
        <source>This was a welcome, %1</source>
        <translation>Esto era una bienvenida, %1</translation>
    </message>
    <message>
        <source>This was an after-hours reply, %1</source>
        <translation>Esto era una respuesta fuera de horario, %1</translation>
    </message>
</context>
<context>
    <name>ivm::FirstRunWindow</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Seguir después</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Illinois Vet Messenger: first run</source>
        <translation>Illinois Vet Messenger: primer inicio</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>El paso anterior</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>A role password is set by now, and this step changes settings.</source>
        <translation>Ya hay una contraseña de supervisor, y este paso cambia la configuración.</translation>
    </message>
</context>
<context>
    <name>ivm::Frame</name>
    <message>
        <source>Practice line. Nothing here reaches a real phone.</source>
        <translation>Práctica. Nada llega a un teléfono real.</translation>
    </message>
</context>
<context>
    <name>ivm::Guide</name>
    <message>
        <source>choose a lesson</source>
        <translation>elegir una lección</translation>
    </message>
    <message>
        <source>free practice</source>
        <translation>práctica libre</translation>
    </message>
    <message>
        <source>This file cannot be used as a lesson: %1</source>
        <translation>Este archivo no sirve como lección: %1</translation>
    </message>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>Lección %1 de %2</translation>
    </message>
    <message>
        <source>A lesson from a file</source>
        <translation>Una lección de un archivo</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>the lesson is done</source>
        <translation>lección terminada</translation>
    </message>
    <message>
        <source>It is not to be seen yet: open the conversation first.</source>
        <translation>Todavía no se ve: primero abra la conversación.</translation>
    </message>
</context>
<context>
    <name>ivm::GuidePane</name>
    <message>
        <source>Fold the guide</source>
        <translation>Plegar la guía</translation>
    </message>
    <message>
        <source>Practice guide</source>
        <translation>Guía de práctica</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Guide: %1</source>
        <translation>Guía: %1</translation>
    </message>
    <message>
        <source>Unfold the guide</source>
        <translation>Desplegar la guía</translation>
    </message>
</context>
<context>
    <name>ivm::HelpPicture</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>ivm::HelpView</name>
    <message>
        <source>%1: %2</source>
        <comment>what a key does: the keys</comment>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Véase también</translation>
    </message>
</context>
<context>
    <name>ivm::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>No page speaks of this.</source>
        <translation>Ninguna página habla de esto.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Find a page of help</source>
        <translation>Buscar una página de ayuda</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Páginas de ayuda</translation>
    </message>
</context>
<context>
    <name>ivm::HistoryPage</name>
    <message>
        <source>Save as a table…</source>
        <translation>Guardar como tabla…</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>Ver cambios más antiguos</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the change history</source>
        <translation>Buscar en el historial de cambios</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Cambios, los más nuevos primero</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Todas las colas</translation>
    </message>
    <message>
        <source>Nothing in the history fits.</source>
        <translation>Nada en el historial coincide.</translation>
    </message>
    <message>
        <source>Nothing was changed yet. What supervisors change, and wrong role passwords, will be listed here.</source>
        <translation>Todavía no se cambió nada. Aquí aparecerá lo que cambien los supervisores, y las contraseñas de supervisor incorrectas.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Put back: %1</source>
        <translation>Devolver: %1</translation>
    </message>
    <message>
        <source>Save the change history</source>
        <translation>Guardar el historial de cambios</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>%1 changes saved as a table.</source>
        <translation>%1 cambios guardados como tabla.</translation>
    </message>
    <message>
        <source>The file could not be written. Please choose another place.</source>
        <translation>No se pudo escribir el archivo. Por favor elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>ivm::HoursPage</name>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>%1 · closed from %2</source>
        <translation>%1 · cerrado desde %2</translation>
    </message>
    <message>
        <source>Closed %1 %2 to %3 %4</source>
        <translation>Cerrado desde %1 %2 hasta %3 %4</translation>
    </message>
    <message>
        <source>When texts are read</source>
        <translation>Cuándo se leen los mensajes</translation>
    </message>
    <message>
        <source>hours open closed holiday weekend night closing today opening</source>
        <translation>horario horas abierto cerrado festivo feriado fin de semana noche cierre hoy apertura</translation>
    </message>
    <message>
        <source>Use Monday’s hours for all weekdays</source>
        <translation>Usar el horario del lunes en todos los días hábiles</translation>
    </message>
    <message>
        <source>Use this week for every queue</source>
        <translation>Usar esta semana en todas las colas</translation>
    </message>
    <message>
        <source>Holidays and other days</source>
        <translation>Días festivos y otros días</translation>
    </message>
    <message>
        <source>On these days the hours here stand in for the week’s. A closing is for one time only.</source>
        <translation>En estos días el horario de aquí reemplaza al de la semana. Un cierre vale una sola vez.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Todavía ninguno.</translation>
    </message>
    <message>
        <source>Add a day</source>
        <translation>Agregar un día</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Cerrado hoy</translation>
    </message>
    <message>
        <source>From now until midnight</source>
        <translation>Desde ahora hasta medianoche</translation>
    </message>
    <message>
        <source>Add a closing</source>
        <translation>Agregar un cierre</translation>
    </message>
    <message>
        <source>The next 14 days</source>
        <translation>Los próximos 14 días</translation>
    </message>
    <message>
        <source>What the week, the days and the closings come to.</source>
        <translation>El resultado de la semana, los días y los cierres.</translation>
    </message>
    <message>
        <source>When %1 reads texts</source>
        <translation>Cuándo lee mensajes %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Times in %1. Texts are read now.</source>
        <translation>Horas en %1. Ahora se leen los mensajes.</translation>
    </message>
    <message>
        <source>Times in %1. Closed now; texts are read again %2.</source>
        <translation>Horas en %1. Ahora cerrado; los mensajes se leen de nuevo (%2).</translation>
    </message>
    <message>
        <source>Times in %1. Closed; nothing says when texts are read again.</source>
        <translation>Horas en %1. Cerrado; nada dice cuándo se leen de nuevo los mensajes.</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
    <message>
        <source>clocks change</source>
        <translation>cambia la hora</translation>
    </message>
</context>
<context>
    <name>ivm::ImportCard</name>
    <message>
        <source>Choose a CSV file…</source>
        <translation>Elegir un archivo CSV…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>Columna para %1</translation>
    </message>
    <message>
        <source>Looking through the file</source>
        <translation>Revisando el archivo</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Líneas del archivo</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>Elegir un archivo CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tablas (*.csv *.txt *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ninguna)</translation>
    </message>
</context>
<context>
    <name>ivm::KeyButton</name>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Press to choose another key</source>
        <translation>Púlselo para elegir otra tecla</translation>
    </message>
    <message>
        <source>Press the new key…</source>
        <translation>Pulse la tecla nueva…</translation>
    </message>
</context>
<context>
    <name>ivm::LessonEnd</name>
    <message>
        <source>Well done, nothing was missed</source>
        <translation>Muy bien, no faltó nada</translation>
    </message>
    <message numerus="yes">
        <source>Done, with %n to look at</source>
        <translation>
            <numerusform>Terminada, con %n punto por revisar</numerusform>
            <numerusform>Terminada, con %n puntos por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Done well</source>
        <translation>Bien hecho</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Faltó</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Omitido: %1</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Other lessons</source>
        <translation>Otras lecciones</translation>
    </message>
</context>
<context>
    <name>ivm::LessonList</name>
    <message>
        <source>Done</source>
        <translation>Hecha</translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>Alrededor de %n minuto</numerusform>
            <numerusform>Alrededor de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice with a guide</source>
        <translation>Práctica con guía</translation>
    </message>
    <message>
        <source>Short lessons with made-up clients. Each begins afresh: nothing you do here can go wrong. Or go on without one: the clients text anyway.</source>
        <translation>Lecciones breves con clientes inventados. Cada una empieza desde cero: nada de lo que haga aquí puede salir mal. O siga sin lección: los clientes escriben de todos modos.</translation>
    </message>
    <message>
        <source>A lesson from a file…</source>
        <translation>Una lección de un archivo…</translation>
    </message>
    <message>
        <source>Trainers write lessons of their own; the manual page ivm says how</source>
        <translation>Quien enseña puede escribir sus lecciones; la página de manual ivm explica cómo</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Volver a la lección</translation>
    </message>
</context>
<context>
    <name>ivm::LessonPage</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Puts a ring around what is meant, and the keyboard there</source>
        <translation>Rodea con un círculo lo que se indica y lleva allí el teclado</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Goes on; a skipped step counts as missed</source>
        <translation>Continúa; un paso omitido cuenta como falta</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Todos los pasos</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>This lesson from its beginning, with nothing in it</source>
        <translation>Esta lección desde el principio, sin nada hecho</translation>
    </message>
    <message>
        <source>Other lessons</source>
        <translation>Otras lecciones</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Omitido: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>ivm::LockCover</name>
    <message>
        <source>Settings are locked</source>
        <translation>La configuración está bloqueada</translation>
    </message>
    <message>
        <source>Return to texts</source>
        <translation>Volver a los mensajes</translation>
    </message>
    <message>
        <source>Nobody worked here for two minutes. What you have not saved is kept.</source>
        <translation>Nadie trabajó aquí por dos minutos. Lo que no ha guardado se conserva.</translation>
    </message>
    <message>
        <source>The screen was locked. What you have not saved is kept.</source>
        <translation>La pantalla se bloqueó. Lo que no ha guardado se conserva.</translation>
    </message>
    <message>
        <source>Settings stay open for fifteen minutes at most. What you have not saved is kept.</source>
        <translation>La configuración queda abierta quince minutos como máximo. Lo que no ha guardado se conserva.</translation>
    </message>
    <message>
        <source>What you have not saved is kept.</source>
        <translation>Lo que no ha guardado se conserva.</translation>
    </message>
    <message>
        <source>Unlocked · locks in %1:%2</source>
        <translation>Desbloqueada · se bloquea en %1:%2</translation>
    </message>
    <message>
        <source>Settings lock in %1</source>
        <translation>La configuración se bloquea en %1</translation>
    </message>
    <message>
        <source>Nobody has worked here for a while.</source>
        <translation>Nadie ha trabajado aquí desde hace un rato.</translation>
    </message>
    <message>
        <source>Fifteen minutes are nearly over. What you have not saved is kept.</source>
        <translation>Los quince minutos casi terminan. Lo que no ha guardado se conserva.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>ivm::MainWindow</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>En 15 minutos</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Divisor</translation>
    </message>
    <message>
        <source>One message is on the clipboard for the Comm Log</source>
        <translation>Un mensaje está en el portapapeles para el Comm Log</translation>
    </message>
    <message>
        <source>%1 messages are on the clipboard for the Comm Log</source>
        <translation>%1 mensajes están en el portapapeles para el Comm Log</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1: archivada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Rows closer together</source>
        <translation>Filas más juntas</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Two tones</source>
        <translation>Dos tonos</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Campana</translation>
    </message>
    <message>
        <source>Knock</source>
        <translation>Golpe</translation>
    </message>
    <message>
        <source>The system’s own</source>
        <translation>El del sistema</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Escucharlo</translation>
    </message>
    <message>
        <source>Hear it for an urgent text</source>
        <translation>Escucharlo como con un mensaje urgente</translation>
    </message>
    <message>
        <source>Switched off for the clinic in Settings</source>
        <translation>Desactivado para la clínica en Configuración</translation>
    </message>
    <message>
        <source>Language · Idioma</source>
        <translation>Idioma · Language</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Tamaño de texto habitual</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Set by %1 for %2.</source>
        <translation>Puesto por %1 (para %2).</translation>
    </message>
    <message>
        <source>One more is due.</source>
        <translation>Hay otro pendiente.</translation>
    </message>
    <message>
        <source>%1 more are due.</source>
        <translation>%1 más están pendientes.</translation>
    </message>
    <message>
        <source>Open the conversation with %1</source>
        <translation>Abrir la conversación con %1</translation>
    </message>
    <message>
        <source>Reminder: %1 (%2)</source>
        <translation>Recordatorio: %1 (%2)</translation>
    </message>
    <message>
        <source>One text has not been sent yet</source>
        <translation>Un mensaje todavía no se ha enviado</translation>
    </message>
    <message>
        <source>%1 texts have not been sent yet</source>
        <translation>%1 mensajes todavía no se han enviado</translation>
    </message>
    <message>
        <source>They are kept and go out when the program runs again, if that is soon; nobody is told meanwhile.</source>
        <translation>Se conservan y salen cuando el programa funcione de nuevo, si es pronto; mientras tanto no se avisa a nadie.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Quit anyway</source>
        <translation>Salir de todos modos</translation>
    </message>
    <message>
        <source>From one conversation to the next</source>
        <translation>De una conversación a otra</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversación siguiente</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversación anterior</translation>
    </message>
    <message>
        <source>Next who waits or is unread</source>
        <translation>Siguiente que espera o sin leer</translation>
    </message>
    <message>
        <source>Previous who waits or is unread</source>
        <translation>Anterior que espera o sin leer</translation>
    </message>
    <message>
        <source>Who waits longest, ready to write</source>
        <translation>Quien más espera, listo para escribir</translation>
    </message>
    <message>
        <source>New conversation by number</source>
        <translation>Conversación nueva por número</translation>
    </message>
    <message>
        <source>Choose a queue</source>
        <translation>Elegir una cola</translation>
    </message>
    <message>
        <source>Queue 1 to 9</source>
        <translation>Cola 1 a 9</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>En una conversación</translation>
    </message>
    <message>
        <source>Copy for the Comm Log</source>
        <translation>Copiar para el Comm Log</translation>
    </message>
    <message>
        <source>Copy the whole conversation</source>
        <translation>Copiar toda la conversación</translation>
    </message>
    <message>
        <source>What else to copy or print</source>
        <translation>Qué más copiar o imprimir</translation>
    </message>
    <message>
        <source>Archive conversation</source>
        <translation>Archivar conversación</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Traer de vuelta del archivo</translation>
    </message>
    <message>
        <source>No reply needed</source>
        <translation>No necesita respuesta</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Ir a un día</translation>
    </message>
    <message>
        <source>First text nobody answered</source>
        <translation>Primer mensaje que nadie respondió</translation>
    </message>
    <message>
        <source>Newest text</source>
        <translation>Mensaje más nuevo</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Agregar una nota</translation>
    </message>
    <message>
        <source>Remind me of this conversation</source>
        <translation>Recordarme esta conversación</translation>
    </message>
    <message>
        <source>Client’s details</source>
        <translation>Datos del cliente</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>Who waits, what came overnight</source>
        <translation>Quién espera, qué llegó en la noche</translation>
    </message>
    <message>
        <source>Open questions about texting</source>
        <translation>Preguntas abiertas sobre los mensajes</translation>
    </message>
    <message>
        <source>Handover to the next shift</source>
        <translation>Entrega al siguiente turno</translation>
    </message>
    <message>
        <source>Opt-in card…</source>
        <translation>Tarjeta de aceptación…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Nobody else waits in %1</source>
        <translation>Nadie más espera en %1</translation>
    </message>
    <message>
        <source>Letters only</source>
        <translation>Solo letras</translation>
    </message>
    <message>
        <source>Two to four letters</source>
        <translation>De dos a cuatro letras</translation>
    </message>
    <message>
        <source>New conversation in %1</source>
        <translation>Conversación nueva en %1</translation>
    </message>
    <message>
        <source>The client must have opted in before you can text first.</source>
        <translation>El cliente debe haber aceptado antes de que usted pueda escribir primero.</translation>
    </message>
    <message>
        <source>Phone number, or a client’s name</source>
        <translation>Número de teléfono, o el nombre de un cliente</translation>
    </message>
    <message>
        <source>Ten digits, a number with + and country code, or a name</source>
        <translation>Diez dígitos, un número con + y código de país, o un nombre</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leída</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leída</translation>
    </message>
    <message>
        <source>Unblock client…</source>
        <translation>Desbloquear cliente…</translation>
    </message>
    <message>
        <source>Ask for a block…</source>
        <translation>Pedir un bloqueo…</translation>
    </message>
    <message>
        <source>Block client…</source>
        <translation>Bloquear cliente…</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>¿Quién está en recepción?</translation>
    </message>
    <message>
        <source>Other initials…</source>
        <translation>Otras iniciales…</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter envía</translation>
    </message>
    <message>
        <source>Go on in the tray when closed</source>
        <translation>Seguir en la bandeja al cerrar</translation>
    </message>
    <message>
        <source>Start with this computer</source>
        <translation>Iniciar con esta computadora</translation>
    </message>
    <message>
        <source>Your initials mark what you send and copy.</source>
        <translation>Sus iniciales marcan lo que usted envía y copia.</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Illinois Vet Messenger</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Illinois Vet Messenger</translation>
    </message>
    <message>
        <source>%1 – Illinois Vet Messenger</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>%1 – Illinois Vet Messenger</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Preguntas abiertas</translation>
    </message>
    <message>
        <source>Nothing waits for a decision about texting.</source>
        <translation>Nada espera una decisión sobre los mensajes.</translation>
    </message>
    <message>
        <source>Texts without an automatic answer</source>
        <translation>Mensajes sin respuesta automática</translation>
    </message>
    <message>
        <source>Every text was answered.</source>
        <translation>Cada mensaje fue respondido.</translation>
    </message>
    <message>
        <source>Who waits, and what came overnight</source>
        <translation>Quién espera, y qué llegó en la noche</translation>
    </message>
    <message>
        <source>Nobody waits for a reply.</source>
        <translation>Nadie espera respuesta.</translation>
    </message>
    <message>
        <source>Handover, %1</source>
        <translation>Entrega de turno, %1</translation>
    </message>
    <message>
        <source>Nothing is left open.</source>
        <translation>No queda nada abierto.</translation>
    </message>
    <message>
        <source>Help with what you are at</source>
        <translation>Ayuda con lo que está haciendo</translation>
    </message>
    <message>
        <source>Practice with a guide…</source>
        <translation>Práctica con guía…</translation>
    </message>
    <message>
        <source>PRACTICE – %1</source>
        <translation>PRÁCTICA – %1</translation>
    </message>
    <message>
        <source>%1 is “%2” already. Change that one first.</source>
        <translation>%1 ya es “%2”. Cambie antes esa.</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1, y %2 más</translation>
    </message>
    <message>
        <source>This can’t be sent from here; the window says why.</source>
        <translation>Desde aquí no se puede enviar; la ventana dice por qué.</translation>
    </message>
    <message>
        <source>No notice is on the desktop</source>
        <translation>No hay ningún aviso en el escritorio</translation>
    </message>
    <message>
        <source>To the notice on the desktop</source>
        <translation>Al aviso en el escritorio</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Marcar como leída o no leída</translation>
    </message>
    <message>
        <source>Hide the window</source>
        <translation>Ocultar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Archived %1 without an answer</source>
        <translation>%1: archivada sin respuesta</translation>
    </message>
    <message>
        <source>Copy and archive</source>
        <translation>Copiar y archivar</translation>
    </message>
    <message>
        <source>Archive anyway</source>
        <translation>Archivar de todos modos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Your answer was not sent: it waits in the conversation.</source>
        <translation>Su respuesta no se envió: espera en la conversación.</translation>
    </message>
    <message>
        <source>What you wrote stays here: the box in the window is not free.</source>
        <translation>Lo que escribió se queda aquí: el cuadro de la ventana no está libre.</translation>
    </message>
</context>
<context>
    <name>ivm::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Illinois Vet Messenger goes on here</source>
        <translation>Illinois Vet Messenger sigue aquí</translation>
    </message>
    <message>
        <source>Texts still come in. Click the icon to open it again.</source>
        <translation>Los mensajes siguen entrando. Haga clic en el icono para abrirlo de nuevo.</translation>
    </message>
    <message>
        <source>Illinois Vet Messenger: %1 unread</source>
        <translation>Illinois Vet Messenger: %1 sin leer</translation>
    </message>
    <message>
        <source>PRACTICE: %1</source>
        <translation>PRÁCTICA: %1</translation>
    </message>
</context>
<context>
    <name>ivm::NotSentBand</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Not sent: your text to %1 (%2)</source>
        <translation>No se envió: su mensaje a %1 (%2)</translation>
    </message>
    <message>
        <source>The text is kept in their conversation.</source>
        <translation>El mensaje se conserva en su conversación.</translation>
    </message>
    <message>
        <source>One more was not sent.</source>
        <translation>Otro más no se envió.</translation>
    </message>
    <message>
        <source>%1 more were not sent.</source>
        <translation>%1 más no se enviaron.</translation>
    </message>
    <message>
        <source>Open the conversation with %1</source>
        <translation>Abrir la conversación con %1</translation>
    </message>
</context>
<context>
    <name>ivm::NumberHealthLines</name>
    <message>
        <source>%1, %2</source>
        <comment>Not delivered: why, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Last delivered %1</source>
        <comment>when</comment>
        <translation>Último entregado: %1</translation>
    </message>
    <message>
        <source>No text to this number has been delivered lately</source>
        <translation>Últimamente no se ha entregado ningún mensaje a este número</translation>
    </message>
    <message>
        <source>Before that: %1</source>
        <comment>what failed</comment>
        <translation>Antes: %1</translation>
    </message>
</context>
<context>
    <name>ivm::PageList</name>
    <message>
        <source>Texting</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Subjects of the settings</source>
        <translation>Temas de la configuración</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar una opción</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún no guardado</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Nada se llama así</translation>
    </message>
</context>
<context>
    <name>ivm::PasswordPage</name>
    <message>
        <source>Role password so far</source>
        <translation>Contraseña de supervisor actual</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>What it protects</source>
        <translation>Qué protege</translation>
    </message>
    <message>
        <source>When it is forgotten</source>
        <translation>Si se olvida</translation>
    </message>
    <message>
        <source>A role password is set.</source>
        <translation>Hay una contraseña de supervisor.</translation>
    </message>
    <message>
        <source>No role password is set: anyone at this computer can change settings.</source>
        <translation>No hay contraseña de supervisor: cualquiera en esta computadora puede cambiar la configuración.</translation>
    </message>
    <message>
        <source>Set %1.</source>
        <translation>Creada (%1).</translation>
    </message>
    <message>
        <source>Wrong tries since it was last right: %1.</source>
        <translation>Intentos fallidos desde la última vez que fue correcta: %1.</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Poner contraseña</translation>
    </message>
    <message>
        <source>The role password was changed.</source>
        <translation>Se cambió la contraseña de supervisor.</translation>
    </message>
    <message>
        <source>The role password was set.</source>
        <translation>Se puso la contraseña de supervisor.</translation>
    </message>
    <message>
        <source>You can try again in %1.</source>
        <translation>Puede intentarlo de nuevo en %1.</translation>
    </message>
</context>
<context>
    <name>ivm::PhoneMarks</name>
    <message>
        <source>! May be under 18</source>
        <translation>! Quizás menor de 18</translation>
    </message>
    <message>
        <source>Shared phone</source>
        <translation>Teléfono compartido</translation>
    </message>
    <message>
        <source>Mark as perhaps under 18</source>
        <translation>Marcar como quizás menor de 18</translation>
    </message>
    <message>
        <source>Mark as a shared phone…</source>
        <translation>Marcar como teléfono compartido…</translation>
    </message>
    <message>
        <source>Colleagues are warned before they write; nothing is sent or stopped by it</source>
        <translation>Se avisa a sus colegas antes de escribir; nada se envía ni se detiene por ello</translation>
    </message>
    <message>
        <source>Names who else answers; copies for the Comm Log say it, too</source>
        <translation>Dice quién más contesta; las copias para el Comm Log lo dicen también</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change who shares this phone</source>
        <translation>Cambiar quién comparte este teléfono</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the mark: may be under 18</source>
        <translation>Quitar la marca: quizás menor de 18</translation>
    </message>
    <message>
        <source>Remove the mark: shared phone</source>
        <translation>Quitar la marca: teléfono compartido</translation>
    </message>
    <message>
        <source>A minor’s yes may not count as consent: phone an adult.</source>
        <translation>El sí de un menor puede no valer como consentimiento: llame a un adulto.</translation>
    </message>
    <message>
        <source>Also answered by %1</source>
        <translation>También contesta %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>initials, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ivm::PhonePreview</name>
    <message>
        <source>Nothing is sent by itself: somebody reads the texts of %1 then.</source>
        <translation>Nada se envía automáticamente: a esa hora alguien lee los mensajes de %1.</translation>
    </message>
    <message>
        <source>No second reply: already sent for this closing. An urgent word would still get the emergency reply.</source>
        <translation>Sin segunda respuesta: ya se envió en este cierre. Una palabra urgente todavía recibiría la respuesta de emergencia.</translation>
    </message>
    <message>
        <source>Nothing is sent: this kind is switched off for %1.</source>
        <translation>No se envía nada: este tipo está desactivado para %1.</translation>
    </message>
    <message>
        <source>Nothing more is sent: that is all a client gets by itself in a day.</source>
        <translation>No se envía nada más: es todo lo que un cliente recibe automáticamente en un día.</translation>
    </message>
    <message>
        <source>The emergency reply was sent within the last hours.</source>
        <translation>La respuesta de emergencia se envió en las últimas horas.</translation>
    </message>
    <message>
        <source>Twilio answers this word itself. We send nothing.</source>
        <translation>Twilio responde esta palabra por su cuenta. Nosotros no enviamos nada.</translation>
    </message>
    <message>
        <source>This sounds like a wish to stop: nothing is sent until a person has decided.</source>
        <translation>Parece que pide no recibir más: no se envía nada hasta que una persona decida.</translation>
    </message>
    <message>
        <source>Nothing is sent: there are no words for it.</source>
        <translation>No se envía nada: no hay texto para eso.</translation>
    </message>
    <message>
        <source>Their answer needs no reply.</source>
        <translation>Su respuesta no necesita respuesta.</translation>
    </message>
    <message>
        <source>Nothing is sent until they say yes.</source>
        <translation>No se envía nada hasta que diga que sí.</translation>
    </message>
    <message>
        <source>Nothing is sent by itself.</source>
        <translation>Nada se envía automáticamente.</translation>
    </message>
    <message>
        <source>Us, automatic</source>
        <translation>Nosotros, automático</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>What the client’s phone shows</source>
        <translation>Lo que muestra el teléfono del cliente</translation>
    </message>
    <message>
        <source>Us, automatic: %1</source>
        <translation>Nosotros, automático: %1</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>Cliente: %1</translation>
    </message>
</context>
<context>
    <name>ivm::PhotoViewer</name>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>La foto anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The next picture</source>
        <translation>La foto siguiente</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>By a quarter, to the right</source>
        <translation>Un cuarto de vuelta, a la derecha</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Side by side with the picture before it; the arrows change the right one</source>
        <translation>Junto a la foto anterior; las flechas cambian la de la derecha</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Saves it as a file, without where and with what it was taken</source>
        <translation>La guarda como archivo, sin dónde ni con qué se tomó</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <comment>two pictures, when each came</comment>
        <translation>%1 junto a %2</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 de %3</translation>
    </message>
    <message>
        <source>Picture, %1</source>
        <translation>Foto, %1</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Una</translation>
    </message>
    <message>
        <source>Picture could not be loaded</source>
        <translation>No se pudo cargar la foto</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Cargando la foto…</translation>
    </message>
</context>
<context>
    <name>ivm::QuestionSheet</name>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>ivm::QueueBar</name>
    <message>
        <source>Search messages and clients</source>
        <translation>Buscar mensajes y clientes</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>For supervisors</source>
        <translation>Para supervisores</translation>
    </message>
    <message>
        <source>Settings, for supervisors</source>
        <translation>Configuración, para supervisores</translation>
    </message>
    <message>
        <source>Who is at the desk? Choose your initials</source>
        <translation>¿Quién está en recepción? Elija sus iniciales</translation>
    </message>
    <message>
        <source>%1 is at the desk. Change initials</source>
        <translation>%1 está en recepción. Cambiar iniciales</translation>
    </message>
</context>
<context>
    <name>ivm::QueueCard</name>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove this new queue</source>
        <translation>Quitar esta cola nueva</translation>
    </message>
    <message>
        <source>Small Animal Clinic</source>
        <translation>Clínica de animales pequeños</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Automatic texts call the queue so.</source>
        <translation>Los mensajes automáticos llaman así a la cola.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Color of the blue bar</source>
        <translation>Color de la barra azul</translation>
    </message>
    <message>
        <source>Color</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Color</translation>
    </message>
    <message>
        <source>A queue needs a short name.</source>
        <translation>Una cola necesita un nombre corto.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a queue.</source>
        <translation>“%1” no puede ser el nombre de una cola.</translation>
    </message>
    <message>
        <source>%1: enter its number with ten digits, or with + and the country code.</source>
        <translation>%1: ingrese su número con diez dígitos, o con + y el código de país.</translation>
    </message>
    <message>
        <source>New queue</source>
        <translation>Cola nueva</translation>
    </message>
    <message>
        <source>Ten digits, or + and country code.</source>
        <translation>Diez dígitos, o + y código de país.</translation>
    </message>
    <message>
        <source>Another number: texts to the old one no longer reach this queue. A STOP still counts on both.</source>
        <translation>Otro número: los mensajes al anterior ya no llegan a esta cola. Un STOP sigue valiendo en los dos.</translation>
    </message>
    <message>
        <source>Clients text this number. It must belong to your Twilio account.</source>
        <translation>Los clientes escriben a este número. Debe pertenecer a su cuenta de Twilio.</translation>
    </message>
</context>
<context>
    <name>ivm::QueueChoice</name>
    <message>
        <source>Queue: %1. Choose another</source>
        <translation>Cola: %1. Elegir otra</translation>
    </message>
</context>
<context>
    <name>ivm::QueueMenu</name>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>None waiting</source>
        <translation>Ninguno en espera</translation>
    </message>
    <message>
        <source>%1 urgent</source>
        <translation>urgentes: %1</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>máximo %1</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>%1 sin leer</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>abierta ahora</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
</context>
<context>
    <name>ivm::QueuesPage</name>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Add a queue</source>
        <translation>Agregar una cola</translation>
    </message>
    <message>
        <source>Two queues are called %1.</source>
        <translation>Dos colas se llaman %1.</translation>
    </message>
    <message>
        <source>%1 and %2 have the same number.</source>
        <translation>%1 y %2 tienen el mismo número.</translation>
    </message>
    <message>
        <source>number name color order new queue phone line clinic sac lac texting text listing</source>
        <translation>número nombre color orden cola nueva línea teléfono clínica sac lac mensajes texto lista</translation>
    </message>
</context>
<context>
    <name>ivm::RarerFilters</name>
    <message>
        <source>Not copied</source>
        <translation>Sin copiar</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>Not copied, unread, failed</source>
        <translation>Sin copiar, sin leer, fallidas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ivm::RecordSheet</name>
    <message>
        <source>Consent record</source>
        <translation>Registro de consentimiento</translation>
    </message>
    <message>
        <source>What was asked, answered and decided</source>
        <translation>Lo que se preguntó, respondió y decidió</translation>
    </message>
    <message>
        <source>Save as PDF, CSV or HTML…</source>
        <translation>Guardar como PDF, CSV o HTML…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ivm::RecordsPage</name>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>export public records request foia legal hold redact lawyer</source>
        <translation>exportar registros solicitud pública foia retención legal tachar abogado</translation>
    </message>
    <message>
        <source>Export records</source>
        <translation>Exportar registros</translation>
    </message>
    <message>
        <source>A folder for others to read: a page for each conversation, a table of all texts, pictures, staff notes, each client’s consent record, and a manifest by which every file can be checked.</source>
        <translation>Una carpeta para que otros la lean: una página por conversación, una tabla de todos los mensajes, fotos, notas del personal, el registro de consentimiento de cada cliente, y un manifiesto con el que se puede comprobar cada archivo.</translation>
    </message>
    <message>
        <source>Legal holds</source>
        <translation>Retenciones legales</translation>
    </message>
    <message>
        <source>Nothing is deleted here in any case. A hold is shown with the client’s records and in exports, forbids masking in them, and tells whoever clears out backups, computers or Twilio’s log to leave them alone.</source>
        <translation>Aquí no se borra nada en ningún caso. Una retención se muestra con los registros del cliente y en las exportaciones, prohíbe ocultar números de tarjeta en ellos, y avisa a quien limpie copias de seguridad, computadoras o el registro de Twilio que no los toque.</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Todas las colas</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>desde el principio</translation>
    </message>
    <message>
        <source>until today</source>
        <translation>hasta hoy</translation>
    </message>
    <message>
        <source>Leave out clients’ phone numbers</source>
        <translation>Omitir los números de teléfono de los clientes</translation>
    </message>
    <message>
        <source>Clients become Client 1, Client 2; numbers in texts and notes become [number]</source>
        <translation>Los clientes se vuelven Client 1, Client 2; los números en mensajes y notas se vuelven [number]</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Client’s number</source>
        <translation>Número del cliente</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Desde este día</translation>
    </message>
    <message>
        <source>Like 3/9/2026 or 2026-03-09</source>
        <translation>Como 3/9/2026 o 2026-03-09</translation>
    </message>
    <message>
        <source>Up to and with this day</source>
        <translation>Hasta este día inclusive</translation>
    </message>
    <message>
        <source>Clients become “Client 1”, “Client 2”; phone numbers in texts and notes become “[number]”. Names stay.</source>
        <translation>Los clientes se vuelven “Client 1”, “Client 2”; los números de teléfono en mensajes y notas se vuelven “[number]”. Los nombres quedan.</translation>
    </message>
    <message>
        <source>The client’s number is no phone number.</source>
        <translation>El número del cliente no es un número de teléfono.</translation>
    </message>
    <message>
        <source>A day is written like 3/9/2026.</source>
        <translation>Un día se escribe como 3/9/2026.</translation>
    </message>
    <message>
        <source>Choose where the export goes</source>
        <translation>Elija a dónde va la exportación</translation>
    </message>
    <message>
        <source>%1 texts of %2 conversations are in %3.</source>
        <translation>%1 mensajes de %2 conversaciones están en %3.</translation>
    </message>
    <message>
        <source>The export was given up; nothing of it is left.</source>
        <translation>La exportación se abandonó; no queda nada de ella.</translation>
    </message>
    <message>
        <source>Settings are locked again: nothing was written. Unlock them and try once more.</source>
        <translation>La configuración está bloqueada otra vez: no se escribió nada. Desbloquéela e intente de nuevo.</translation>
    </message>
    <message>
        <source>No texts fit this. Nothing was written.</source>
        <translation>Ningún mensaje corresponde a esto. No se escribió nada.</translation>
    </message>
    <message>
        <source>%1 pictures or files are not on this computer; the pages say which.</source>
        <translation>%1 fotos o archivos no están en esta computadora; las páginas dicen cuáles.</translation>
    </message>
    <message>
        <source>Begin a hold</source>
        <translation>Iniciar una retención</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>A case number, or who asked for it</source>
        <translation>Un número de caso, o quién la pidió</translation>
    </message>
    <message>
        <source>A hold needs a reason.</source>
        <translation>Una retención necesita un motivo.</translation>
    </message>
    <message>
        <source>The records are under a legal hold.</source>
        <translation>Los registros están bajo retención legal.</translation>
    </message>
    <message>
        <source>%1, since %2, by %3: %4</source>
        <translation>%1, desde el %2, por %3: %4</translation>
    </message>
    <message>
        <source>End this hold</source>
        <translation>Terminar esta retención</translation>
    </message>
    <message>
        <source>The legal hold has ended.</source>
        <translation>La retención legal terminó.</translation>
    </message>
    <message>
        <source>There is something in that folder already. Please choose another place.</source>
        <translation>En esa carpeta ya hay algo. Por favor elija otro lugar.</translation>
    </message>
    <message>
        <source>The export could not be written: the disk may be full, or the folder not yours to write in. Please choose another place.</source>
        <translation>No se pudo escribir la exportación: quizá el disco está lleno, o no tiene permiso para escribir en la carpeta. Por favor elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>ivm::RegulatoryPage</name>
    <message>
        <source>Regulatory status</source>
        <translation>Situación normativa</translation>
    </message>
    <message>
        <source>regulations customer contact law rules questions faq verification toll-free approved rejected 30032 filtered opt-in privacy terms webhook stop print messaging policy twilio identity</source>
        <translation>normas normativa contacto clientes ley reglas preguntas verificación número gratuito aprobada rechazada 30032 filtrado aceptación privacidad condiciones webhook stop imprimir política mensajes twilio identidad</translation>
    </message>
</context>
<context>
    <name>ivm::RegulatoryView</name>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Ask Twilio now</source>
        <translation>Preguntar ahora a Twilio</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>The phone companies want to know who uses a number and for what. While Twilio has not verified a number, its texts are blocked; what is declared there must be true of what is sent.</source>
        <translation>Las compañías telefónicas quieren saber quién usa un número y para qué. Mientras Twilio no ha verificado un número, sus mensajes están bloqueados; lo que se declara allí debe ser cierto de lo que se envía.</translation>
    </message>
    <message>
        <source>Open our page of questions and answers</source>
        <translation>Abrir nuestra página de preguntas y respuestas</translation>
    </message>
    <message>
        <source>This computer has no browser that opens it: %1</source>
        <translation>Esta computadora no tiene un navegador que lo abra: %1</translation>
    </message>
    <message>
        <source>Asking Twilio…</source>
        <translation>Preguntando a Twilio…</translation>
    </message>
</context>
<context>
    <name>ivm::ReportPage</name>
    <message>
        <source>Desk report</source>
        <translation>Informe de recepción</translation>
    </message>
    <message>
        <source>supervisor’s day figures statistics response times wait volume hours failures opt-outs not copied print pdf csv</source>
        <translation>jornada del supervisor cifras estadísticas tiempos de respuesta espera volumen horas fallos bajas sin copiar imprimir pdf csv informe</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Otros días</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Like 3/9/2026, yesterday or Monday</source>
        <translation>Como 3/9/2026, ayer o lunes</translation>
    </message>
    <message>
        <source>like 3/9/2026, yesterday or Monday</source>
        <translation>como 3/9/2026, ayer o lunes</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Guardar como tabla…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>Todas las colas</translation>
    </message>
    <message>
        <source>A day is written like 3/9/2026, yesterday or Monday, and has begun.</source>
        <translation>Un día se escribe como 3/9/2026, ayer o lunes, y ya ha empezado.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>Type the first day, and the last one.</source>
        <translation>Escriba el primer día y el último.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Nobody texted in these days, in or out.</source>
        <translation>Nadie escribió en estos días, en ningún sentido.</translation>
    </message>
    <message>
        <source>The report is ready.</source>
        <translation>El informe está listo.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Guardado en %1.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
        <translation>No se pudo escribir el archivo. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>ivm::ReportView</name>
    <message>
        <source>First responses</source>
        <translation>Primeras respuestas</translation>
    </message>
    <message>
        <source>From the first text that needs a reply to the next text that a person wrote. Only time in which texts are read counts, by the hours as they are set now.</source>
        <translation>Desde el primer mensaje que necesita respuesta hasta el siguiente que escribió una persona. Solo cuenta el tiempo en que se leen mensajes, según el horario actual.</translation>
    </message>
    <message>
        <source>Texts by the hour</source>
        <translation>Mensajes por hora</translation>
    </message>
    <message>
        <source>All days together, by the clock on the clinic’s wall.</source>
        <translation>Todos los días juntos, según el reloj de la clínica.</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Automatic texts</source>
        <translation>Mensajes automáticos</translation>
    </message>
    <message>
        <source>Opt-ins and opt-outs</source>
        <translation>Aceptaciones y bajas</translation>
    </message>
    <message>
        <source>Texts that did not arrive</source>
        <translation>Mensajes que no llegaron</translation>
    </message>
    <message>
        <source>None, as far as is known.</source>
        <translation>Ninguno, que se sepa.</translation>
    </message>
    <message>
        <source>Not in the Comm Log</source>
        <translation>Fuera del Comm Log</translation>
    </message>
    <message>
        <source>Show as a picture</source>
        <translation>Mostrar como gráfico</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>Of these %1 opt-ins and %2 opt-outs were told to a person or imported, and belong to no queue.</source>
        <translation>De estas, %1 aceptaciones y %2 bajas se dijeron a una persona o se importaron y no pertenecen a ninguna cola.</translation>
    </message>
    <message>
        <source>Everything that people said in these days is copied.</source>
        <translation>Todo lo que se dijo en estos días está copiado.</translation>
    </message>
    <message>
        <source>Conversations with texts of these days that are not copied yet: %1. Open one to copy it.</source>
        <translation>Conversaciones con mensajes de estos días sin copiar: %1. Abra una para copiarla.</translation>
    </message>
    <message>
        <source>1 text</source>
        <translation>1 mensaje</translation>
    </message>
    <message>
        <source>%1 texts</source>
        <translation>%1 mensajes</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Abrir la conversación</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>ivm::RolePasswordField</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>ivm::RolePasswordForm</name>
    <message>
        <source>New role password</source>
        <translation>Contraseña de supervisor nueva</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
</context>
<context>
    <name>ivm::RolePasswordPage</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>role supervisor lock unlock secret change new</source>
        <translation>contraseña supervisor bloquear desbloquear secreto cambiar nueva</translation>
    </message>
</context>
<context>
    <name>ivm::ScrollDownButton</name>
    <message numerus="yes">
        <source>To the newest text, %n new</source>
        <translation>
            <numerusform>Al mensaje más nuevo, %n nuevo</numerusform>
            <numerusform>Al mensaje más nuevo, %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>To the newest text</source>
        <translation>Al mensaje más nuevo</translation>
    </message>
</context>
<context>
    <name>ivm::SearchPane</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search messages and clients</source>
        <translation>Buscar mensajes y clientes</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>No client with “%1”. Texts are searched from three letters on.</source>
        <translation>Ningún cliente con “%1”. Los mensajes se buscan a partir de tres letras.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>No se encontró nada para “%1”.</translation>
    </message>
    <message>
        <source>More than shown here: type more to narrow it down.</source>
        <translation>Hay más de lo que se muestra aquí: escriba más para acotarlo.</translation>
    </message>
    <message>
        <source>Name, animal, number, date or words</source>
        <translation>Nombre, animal, número, fecha o palabras</translation>
    </message>
    <message>
        <source>Clients by name, animal or any digits of their number, and every text ever sent or received. A date, such as nov 22 or yesterday, finds the texts of that day.</source>
        <translation>Clientes por nombre, animal o cualquier dígito de su número, y cada mensaje enviado o recibido. Una fecha, como 22 nov o ayer, encuentra los mensajes de ese día.</translation>
    </message>
    <message>
        <source>%1: no texts. Nothing else found for “%2”.</source>
        <comment>a day</comment>
        <translation>%1: ningún mensaje. No se encontró nada más para “%2”.</translation>
    </message>
    <message>
        <source>%1: nothing found for “%2”.</source>
        <comment>a day</comment>
        <translation>%1: no se encontró nada para “%2”.</translation>
    </message>
</context>
<context>
    <name>ivm::SettingsPane</name>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Toda la configuración</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Shows what changes first</source>
        <translation>Primero muestra lo que cambia</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>¿Descartar lo que cambió?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>Return to texts</source>
        <translation>Volver a los mensajes</translation>
    </message>
    <message>
        <source>Leave the settings</source>
        <translation>Salir de la configuración</translation>
    </message>
    <message>
        <source>1 change not saved yet</source>
        <translation>1 cambio aún sin guardar</translation>
    </message>
    <message>
        <source>%1 changes not saved yet</source>
        <translation>%1 cambios aún sin guardar</translation>
    </message>
    <message>
        <source>This cannot be saved yet.</source>
        <translation>Esto todavía no se puede guardar.</translation>
    </message>
    <message>
        <source>Save these changes?</source>
        <translation>¿Guardar estos cambios?</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>No se guardó nada.</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Discard your changes to see how it is now.</source>
        <translation>Alguien más cambió esto mientras tanto. Descarte sus cambios para ver cómo está ahora.</translation>
    </message>
    <message>
        <source>It was changed without the role password before. Look at that first, under Change history: put it back, or let it stand.</source>
        <translation>Antes se cambió sin la contraseña de supervisor. Revise eso primero, en Historial de cambios: devuélvalo a como estaba, o déjelo así.</translation>
    </message>
    <message>
        <source>Put back as it was.</source>
        <translation>Devuelto a como estaba.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>You have changes that are not saved</source>
        <translation>Tiene cambios sin guardar</translation>
    </message>
    <message>
        <source>Save and leave</source>
        <translation>Guardar y salir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The settings were locked in the meantime. Your changes are kept here: save them again.</source>
        <translation>Mientras tanto se bloqueó la configuración. Sus cambios se conservan aquí: vuelva a guardarlos.</translation>
    </message>
</context>
<context>
    <name>ivm::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>All as delivered</source>
        <translation>Todas como de fábrica</translation>
    </message>
    <message>
        <source>All keys are as they were delivered.</source>
        <translation>Todas las teclas están como de fábrica.</translation>
    </message>
    <message>
        <source>%1: press the new key, or Esc to leave it as it is.</source>
        <translation>%1: pulse la tecla nueva, o Esc para dejarla como está.</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Como de fábrica</translation>
    </message>
    <message>
        <source>%1: as delivered</source>
        <translation>%1: como de fábrica</translation>
    </message>
    <message>
        <source>%1 is as it was delivered.</source>
        <translation>%1 está como de fábrica.</translation>
    </message>
    <message>
        <source>%1 is %2 from now on, at this computer.</source>
        <translation>%1 es %2 desde ahora, en esta computadora.</translation>
    </message>
    <message>
        <source>To change a key, choose it and press the new one. Keys without a frame type, move or send as everywhere, and stay.</source>
        <translation>Para cambiar una tecla, elíjala y pulse la nueva. Las que no tienen marco escriben, mueven o envían como siempre, y se quedan.</translation>
    </message>
</context>
<context>
    <name>ivm::StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>initials people who writes colleague name</source>
        <translation>iniciales personas quién escribe colega nombre personal</translation>
    </message>
    <message>
        <source>Initials at the desk</source>
        <translation>Iniciales en recepción</translation>
    </message>
    <message>
        <source>Picked in one click by whoever sits down; they mark what each person sends. Texts sent before keep theirs when one is removed.</source>
        <translation>Quien se sienta las elige con un clic; marcan lo que envía cada persona. Los mensajes ya enviados conservan las suyas cuando se quita una.</translation>
    </message>
    <message>
        <source>Nobody yet. Add the first initials.</source>
        <translation>Todavía nadie. Agregue las primeras iniciales.</translation>
    </message>
    <message>
        <source>AB</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>AB</translation>
    </message>
    <message>
        <source>New initials</source>
        <translation>Iniciales nuevas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Letters only</source>
        <translation>Solo letras</translation>
    </message>
    <message>
        <source>Two to four letters</source>
        <translation>De dos a cuatro letras</translation>
    </message>
    <message>
        <source>These are there already</source>
        <translation>Estas ya están</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>ivm::TemplateCard</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove this template</source>
        <translation>Quitar esta plantilla</translation>
    </message>
    <message>
        <source>What staff look for: “Ready to go home”</source>
        <translation>Lo que busca el personal: “Listo para ir a casa”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>Insertar %1</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Solo para</translation>
    </message>
    <message>
        <source>Only for %1</source>
        <translation>Solo para %1</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Una plantilla necesita un nombre.</translation>
    </message>
    <message>
        <source>“%1” has no text yet.</source>
        <translation>“%1” todavía no tiene texto.</translation>
    </message>
    <message>
        <source>“%1”: { } stand around a field only: %2.</source>
        <translation>“%1”: { } van solo alrededor de un campo: %2.</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Plantilla nueva</translation>
    </message>
    <message>
        <source>offered on every queue</source>
        <translation>se ofrece en todas las colas</translation>
    </message>
</context>
<context>
    <name>ivm::TemplatePicker</name>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>%1 (%2 of %3): Enter puts it in, Esc closes</source>
        <translation>%1 (%2 de %3): Enter la inserta, Esc cierra</translation>
    </message>
</context>
<context>
    <name>ivm::TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>canned text snippets quick reply phrases fields slash</source>
        <translation>plantillas textos respuesta rápida frases campos barra</translation>
    </message>
    <message>
        <source>No templates yet. Staff pick one with / while they write.</source>
        <translation>Todavía no hay plantillas. El personal elige una con / mientras escribe.</translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation>Agregar una plantilla</translation>
    </message>
    <message>
        <source>Two templates are called “%1”.</source>
        <translation>Dos plantillas se llaman “%1”.</translation>
    </message>
</context>
<context>
    <name>ivm::ThreadHeader</name>
    <message>
        <source>⊘ blocked by a supervisor</source>
        <translation>⊘ bloqueado por un supervisor</translation>
    </message>
    <message>
        <source>… loading history</source>
        <translation>… cargando historial</translation>
    </message>
    <message>
        <source>? not asked to opt in</source>
        <translation>? permiso aún no pedido</translation>
    </message>
    <message>
        <source>? asked to opt in, no YES yet</source>
        <translation>? permiso pedido, aún sin YES</translation>
    </message>
    <message>
        <source>× said no to texts</source>
        <translation>× dijo no a los mensajes</translation>
    </message>
    <message>
        <source>⊘ opted out</source>
        <translation>⊘ dado de baja</translation>
    </message>
    <message>
        <source>⊘ opted in, but blocked by the network</source>
        <translation>⊘ aceptó, pero lo bloquea la red</translation>
    </message>
    <message>
        <source>✓ opted in</source>
        <translation>✓ aceptó mensajes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>What to copy</source>
        <translation>Qué copiar</translation>
    </message>
    <message>
        <source>Choose what to copy for the Comm Log</source>
        <translation>Elegir qué copiar para el Comm Log</translation>
    </message>
    <message>
        <source>No reply needed</source>
        <translation>No necesita respuesta</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Finished: puts the conversation away until the client texts again</source>
        <translation>Terminada: guarda la conversación hasta que el cliente escriba de nuevo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Everything else for this conversation</source>
        <translation>Todo lo demás de esta conversación</translation>
    </message>
    <message>
        <source>Copies what is not in the Comm Log yet, ready to paste</source>
        <translation>Copia lo que aún no está en el Comm Log, listo para pegar</translation>
    </message>
    <message>
        <source>Copies the whole conversation, ready to paste into the Comm Log</source>
        <translation>Copia toda la conversación, lista para pegar en el Comm Log</translation>
    </message>
    <message>
        <source>Needs a reply</source>
        <translation>Necesita respuesta</translation>
    </message>
    <message>
        <source>Takes it back: this waits for an answer again</source>
        <translation>Lo deshace: esto espera respuesta otra vez</translation>
    </message>
    <message>
        <source>Answered otherwise, or nothing to answer</source>
        <translation>Respondido de otro modo, o nada que responder</translation>
    </message>
    <message>
        <source>Nothing is waiting for an answer</source>
        <translation>Nada espera respuesta</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Traer de vuelta</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Traer de vuelta del archivo</translation>
    </message>
    <message>
        <source>Archive conversation</source>
        <translation>Archivar conversación</translation>
    </message>
    <message>
        <source>What to copy…</source>
        <translation>Qué copiar…</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leída</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Copiar el número de teléfono</translation>
    </message>
    <message>
        <source>Phoned, no answer…</source>
        <translation>Se llamó, sin respuesta…</translation>
    </message>
    <message>
        <source>Phoned…</source>
        <translation>Se llamó…</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Agregar una nota…</translation>
    </message>
    <message>
        <source>Change the reminder…</source>
        <translation>Cambiar el recordatorio…</translation>
    </message>
    <message>
        <source>Remind me…</source>
        <translation>Recordarme…</translation>
    </message>
    <message>
        <source>Hand to another queue</source>
        <translation>Entregar a otra cola</translation>
    </message>
    <message>
        <source>Write from another queue</source>
        <translation>Escribir desde otra cola</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Show consent history</source>
        <translation>Ver historial de consentimiento</translation>
    </message>
    <message>
        <source>Client said stop…</source>
        <translation>El cliente dijo que no más…</translation>
    </message>
    <message>
        <source>Wrong number…</source>
        <translation>Número equivocado…</translation>
    </message>
    <message>
        <source>Ask for a block…</source>
        <translation>Pedir un bloqueo…</translation>
    </message>
    <message>
        <source>Unblock client…</source>
        <translation>Desbloquear cliente…</translation>
    </message>
    <message>
        <source>Block client…</source>
        <translation>Bloquear cliente…</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n new</source>
        <translation>
            <numerusform>Copiar %n nuevo</numerusform>
            <numerusform>Copiar %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
</context>
<context>
    <name>ivm::ThreadPane</name>
    <message>
        <source>Copy for the Comm Log</source>
        <translation>Copiar para el Comm Log</translation>
    </message>
    <message>
        <source>Copies only these, ready to paste</source>
        <translation>Copia solo estos, listos para pegar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Nothing is chosen any more</source>
        <translation>Ya no hay nada elegido</translation>
    </message>
    <message>
        <source>1 text is chosen</source>
        <translation>1 mensaje elegido</translation>
    </message>
    <message>
        <source>%1 texts are chosen</source>
        <translation>%1 mensajes elegidos</translation>
    </message>
    <message>
        <source>No text names %1.</source>
        <translation>Ningún mensaje nombra a %1.</translation>
    </message>
    <message>
        <source>Space chooses a text, Shift with an arrow goes on; with the mouse, Ctrl and a click.</source>
        <translation>Espacio elige un mensaje, Mayús con una flecha sigue; con el ratón, Ctrl y un clic.</translation>
    </message>
    <message>
        <source>Everything is copied already. To copy all of it again, use the arrow beside Copy.</source>
        <translation>Ya está todo copiado. Para copiar todo otra vez, use la flecha junto a Copiar.</translation>
    </message>
    <message>
        <source>These words went out again already.</source>
        <translation>Estas palabras ya se enviaron otra vez.</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>No hay nada que copiar.</translation>
    </message>
    <message>
        <source>1 message is not in the Comm Log copy</source>
        <translation>1 mensaje no está en la copia del Comm Log</translation>
    </message>
    <message numerus="yes">
        <source>%n messages are not in the Comm Log copy</source>
        <translation>
            <numerusform>%n mensaje no está en la copia del Comm Log</numerusform>
            <numerusform>%n mensajes no están en la copia del Comm Log</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy and archive</source>
        <translation>Copiar y archivar</translation>
    </message>
    <message>
        <source>Archive anyway</source>
        <translation>Archivar de todos modos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The text that is chosen</source>
        <translation>El mensaje elegido</translation>
    </message>
    <message>
        <source>The %1 texts that are chosen</source>
        <translation>Los %1 mensajes elegidos</translation>
    </message>
    <message>
        <source>What is new since the last copy (%1)</source>
        <translation>Lo nuevo desde la última copia (%1)</translation>
    </message>
    <message>
        <source>The whole conversation</source>
        <translation>Toda la conversación</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>Choose texts about</source>
        <translation>Elegir mensajes sobre</translation>
    </message>
    <message>
        <source>Choose texts by hand</source>
        <translation>Elegir mensajes a mano</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a day, how many texts</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>No hay nada que guardar.</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>No hay nada que imprimir.</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>Nota sobre %1</translation>
    </message>
    <message>
        <source>Phoned %1</source>
        <translation>Se llamó a %1</translation>
    </message>
    <message>
        <source>Phoned %1, no answer</source>
        <translation>Se llamó a %1, sin respuesta</translation>
    </message>
    <message>
        <source>No client sees it. It goes into the copy for the Comm Log with the time and your initials, and is not changed afterwards.</source>
        <translation>Ningún cliente la ve. Va en la copia para el Comm Log con la hora y sus iniciales, y después no se cambia.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>What about (may be empty)</source>
        <translation>Sobre qué (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Agregar nota</translation>
    </message>
    <message>
        <source>Write something first</source>
        <translation>Escriba algo primero</translation>
    </message>
    <message>
        <source>This conversation comes back %1</source>
        <translation>Esta conversación vuelve %1</translation>
    </message>
    <message>
        <source>At a time…</source>
        <translation>A una hora…</translation>
    </message>
    <message>
        <source>When should this conversation come back?</source>
        <translation>¿Cuándo debe volver esta conversación?</translation>
    </message>
    <message>
        <source>It is brought to your eyes at that time, also after a restart.</source>
        <translation>Aparece ante usted a esa hora, también después de reiniciar.</translation>
    </message>
    <message>
        <source>Time, such as 3:15 PM</source>
        <translation>Hora, como 3:15 PM</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Recordar</translation>
    </message>
    <message>
        <source>A time, such as 3:15 PM</source>
        <translation>Una hora, como 3:15 PM</translation>
    </message>
    <message>
        <source>Forget the reminder</source>
        <translation>Olvidar el recordatorio</translation>
    </message>
    <message>
        <source>Hand %1 to %2</source>
        <translation>Entregar %1 a %2</translation>
    </message>
    <message>
        <source>From then on %1 answers them, from its own number %2: the client sees another sender. Both conversations get a note, and it comes up on their desk at once.</source>
        <translation>Desde entonces %1 le responde, desde su propio número %2: el cliente ve otro remitente. Ambas conversaciones reciben una nota, y aparece en su recepción enseguida.</translation>
    </message>
    <message>
        <source>What they should know (may be empty)</source>
        <translation>Lo que deben saber (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Handed to %1</source>
        <translation>Entregado a %1</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Ir a un día</translation>
    </message>
    <message>
        <source>Date, weekday, “today” or “yesterday”</source>
        <translation>Fecha, día de la semana, “hoy” o “ayer”</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Por ejemplo %1</translation>
    </message>
    <message>
        <source>Nothing here waits for an answer.</source>
        <translation>Nada aquí espera respuesta.</translation>
    </message>
    <message>
        <source>No text is as new as that. This is the newest.</source>
        <translation>Ningún mensaje es tan nuevo. Este es el más nuevo.</translation>
    </message>
    <message>
        <source>No text on that day. The next came on %1.</source>
        <translation>Ningún mensaje ese día. El siguiente llegó el %1.</translation>
    </message>
    <message>
        <source>Who is doing this?</source>
        <translation>¿Quién hace esto?</translation>
    </message>
    <message>
        <source>Your initials are kept with it, so that others know whom to ask.</source>
        <translation>Sus iniciales se guardan con ello, para que otros sepan a quién preguntar.</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Sus iniciales</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>One to four letters</source>
        <translation>De una a cuatro letras</translation>
    </message>
    <message>
        <source>What to say on the phone</source>
        <translation>Qué decir por teléfono</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy this text for the Comm Log</source>
        <translation>Copiar este mensaje para el Comm Log</translation>
    </message>
    <message>
        <source>Copy %1 texts for the Comm Log</source>
        <translation>Copiar %1 mensajes para el Comm Log</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>No elegir ninguno</translation>
    </message>
    <message>
        <source>Choose this text</source>
        <translation>Elegir este mensaje</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar lo seleccionado</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Copiar el número de teléfono</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>Abrir %1…</translation>
    </message>
    <message>
        <source>Save file %1…</source>
        <translation>Guardar archivo %1…</translation>
    </message>
    <message>
        <source>Mask card number…</source>
        <translation>Ocultar número de tarjeta…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>Don’t send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>Escribirlo de nuevo</translation>
    </message>
    <message>
        <source>A phone number in a text.</source>
        <translation>Un número de teléfono en un mensaje.</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Open its conversation in %1</source>
        <translation>Abrir su conversación en %1</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>¿Abrir esta dirección en el navegador?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>The browser did not take the address.</source>
        <translation>El navegador no aceptó la dirección.</translation>
    </message>
    <message>
        <source>No conversation open</source>
        <translation>Ninguna conversación abierta</translation>
    </message>
    <message>
        <source>Choose one from the list, or press %1 to look for a client or a text.</source>
        <translation>Elija una de la lista, o presione %1 para buscar un cliente o un mensaje.</translation>
    </message>
    <message>
        <source>That conversation is no longer there.</source>
        <translation>Esa conversación ya no está.</translation>
    </message>
    <message>
        <source>A mail address in a text.</source>
        <translation>Una dirección de correo en un mensaje.</translation>
    </message>
    <message>
        <source>Write in the mail program</source>
        <translation>Escribir en el programa de correo</translation>
    </message>
    <message>
        <source>No mail program took the address.</source>
        <translation>Ningún programa de correo tomó la dirección.</translation>
    </message>
    <message>
        <source>Nothing was done: another conversation was opened in the meantime.</source>
        <translation>No se hizo nada: mientras tanto se abrió otra conversación.</translation>
    </message>
</context>
<context>
    <name>ivm::ThreadView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>No texts with this client yet</source>
        <translation>Todavía no hay mensajes con este cliente</translation>
    </message>
</context>
<context>
    <name>ivm::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>ivm::UnlockDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Choose a role password</source>
        <translation>Elegir una contraseña de supervisor</translation>
    </message>
    <message>
        <source>This is for supervisors</source>
        <translation>Esto es para supervisores</translation>
    </message>
    <message>
        <source>Settings are for supervisors</source>
        <translation>La configuración es para supervisores</translation>
    </message>
    <message>
        <source>Whoever knows it can change settings and block clients. Supervisors share it; the desk does not need it to answer texts.</source>
        <translation>Quien la sepa puede cambiar la configuración y bloquear clientes. Los supervisores la comparten; recepción no la necesita para responder mensajes.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Poner contraseña</translation>
    </message>
</context>
<context>
    <name>ivm::UnlockForm</name>
    <message>
        <source>Role password</source>
        <translation>Contraseña de supervisor</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Forgotten?</source>
        <translation>¿La olvidó?</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Ya puede intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>You can try again in %1.</source>
        <translation>Puede intentarlo de nuevo en %1.</translation>
    </message>
</context>
<context>
    <name>ivm::UrgentPage</name>
    <message>
        <source>Urgent words</source>
        <translation>Palabras urgentes</translation>
    </message>
    <message>
        <source>emergency words urgent danger stop wish phrases language</source>
        <translation>emergencia palabras urgente peligro baja petición frases idioma</translation>
    </message>
    <message>
        <source>Phrases that mean: no more texts</source>
        <translation>Frases que significan: no más mensajes</translation>
    </message>
    <message>
        <source>Phrases that never mean that</source>
        <translation>Frases que nunca significan eso</translation>
    </message>
    <message>
        <source>Try a text</source>
        <translation>Probar un mensaje</translation>
    </message>
    <message>
        <source>Urgent words mark a conversation, put it first and sound. They are never a diagnosis.</source>
        <translation>Las palabras urgentes marcan una conversación, la ponen primero y suenan. Nunca son un diagnóstico.</translation>
    </message>
    <message>
        <source>A client’s text</source>
        <translation>Un mensaje de cliente</translation>
    </message>
    <message>
        <source>My dog is not breathing</source>
        <translation>Mi perro no respira</translation>
    </message>
    <message>
        <source>Wishes to stop, in your clients’ own words</source>
        <translation>Peticiones de baja, en palabras de sus clientes</translation>
    </message>
    <message>
        <source>STOP always counts. These are for sentences the program does not know yet; a person decides about each.</source>
        <translation>STOP siempre cuenta. Estas son para frases que el programa aún no conoce; una persona decide sobre cada una.</translation>
    </message>
    <message>
        <source>These mean: no more texts</source>
        <translation>Estas significan: no más mensajes</translation>
    </message>
    <message>
        <source>These never mean that</source>
        <translation>Estas nunca significan eso</translation>
    </message>
    <message>
        <source>%1, in Spanish</source>
        <translation>%1, en español</translation>
    </message>
    <message>
        <source>Between commas. A star at the end of a word stands for any ending: seizure*</source>
        <translation>Separadas por comas. Un asterisco al final de una palabra vale por cualquier terminación: convulsion*</translation>
    </message>
    <message>
        <source>Nothing urgent in it.</source>
        <translation>Nada urgente en esto.</translation>
    </message>
    <message>
        <source>Urgent: %1</source>
        <translation>Urgente: %1</translation>
    </message>
</context>
<context>
    <name>ivm::Welcome</name>
    <message>
        <source>Illinois Vet Messenger</source>
        <translatorcomment>The same in Spanish.</translatorcomment>
        <translation>Illinois Vet Messenger</translation>
    </message>
    <message>
        <source>The texting desk of the veterinary hospital</source>
        <translation>La mensajería del hospital veterinario</translation>
    </message>
    <message>
        <source>Welcome. Two ways to begin</source>
        <translation>Le damos la bienvenida. Dos formas de empezar</translation>
    </message>
    <message>
        <source>Try it now with practice clients, no account needed. Or connect the clinic’s Twilio account (supervisor, about ten minutes).</source>
        <translation>Pruébelo ahora con clientes de práctica, sin cuenta. O conecte la cuenta de Twilio de la clínica (supervisor, unos diez minutos).</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
</context>
<context>
    <name>ivm::WordingCard</name>
    <message>
        <source>Asks a new client on their first text whether we may text them. It must say YES, HELP and STOP.</source>
        <translation>Pregunta a un cliente nuevo en su primer mensaje si podemos escribirle. Debe decir YES, HELP y STOP.</translation>
    </message>
    <message>
        <source>The same while nobody reads texts: one text instead of two.</source>
        <translation>Lo mismo mientras nadie lee los mensajes: un mensaje en lugar de dos.</translation>
    </message>
    <message>
        <source>Sent once, when a client says yes. It must say HELP and STOP.</source>
        <translation>Se envía una vez, cuando un cliente dice que sí. Debe decir HELP y STOP.</translation>
    </message>
    <message>
        <source>Sent once per closing to each opted-in client who texts while nobody reads texts.</source>
        <translation>Se envía una vez por cierre a cada cliente que aceptó y escribe mientras nadie lee los mensajes.</translation>
    </message>
    <message>
        <source>Sent in its place when their text holds an urgent word.</source>
        <translation>Se envía en su lugar cuando el mensaje tiene una palabra urgente.</translation>
    </message>
    <message>
        <source>%1 is sent</source>
        <translation>Se envía: %1</translation>
    </message>
    <message>
        <source>Use the usual words</source>
        <translation>Usar el texto habitual</translation>
    </message>
    <message>
        <source>%1 · all queues</source>
        <translation>%1 · todas las colas</translation>
    </message>
    <message>
        <source>%1 · only %2</source>
        <translation>%1 · solo %2</translation>
    </message>
    <message>
        <source>%1 · %2, as all queues</source>
        <translation>%1 · %2, como todas las colas</translation>
    </message>
    <message>
        <source>Use the words of all queues</source>
        <translation>Usar el texto de todas las colas</translation>
    </message>
    <message>
        <source>Differs from the wording in the toll-free verification of %1. Regulatory status shows both.</source>
        <translation>Difiere del texto en la verificación del número gratuito de %1. Situación normativa muestra ambos.</translation>
    </message>
</context>
</TS>
