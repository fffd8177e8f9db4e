title: The Ninth Week
cast: H = Halloran / Commander Halloran, the commander / he
cast: Y = Ysolde Fenn / Ysolde, Fenn / she
cast: T = Teo / - / he
cast: G = Gervase / Prince Gervase / he
rel: H colleagues Y
rel: Y family T
rel: H enemies G
adv: war moderate
adv: violence mentioned
adv: child-in-danger mentioned
fandom: none
---
§ third past Y
It was the ninth week, and they had begun upon the horses. Ysolde Fenn did the accounts of it in a book with ruled lines. She had been quartermaster of the castle since before there was a siege; she had done it for wine then, and candles.

{Y>H|"Twelve days,"} she said. {Y>H|"Ten if you feed the men on the wall properly."}

Commander Halloran did not turn from the slit. {H>Y|"Feed them properly."}

{Y>H|"Ten, then."}

{H>Y|"You might have lied to me, Fenn."}

{Y>H|"You'd have me hanged for it, sir. And you'd be right."}

He laughed, which he did rarely, and rubbed his eyes with the heels of his hands. He had not been to bed since the breach. They had stood in this room each dawn for nine weeks, with the book between them, and she'd got to know the back of his neck as a sailor knows a coast. It was a good, plain, obstinate neck. She wouldn't have changed it for another.

{H>Y|"How's the boy?"} the commander asked.

{Y>H|"Hungry. He's eight. He would be hungry in a bakery."} She shut the book. She had not told him that her son had been up on the wall last night, carrying water, since there was no one else to do it.

* * *

§ third past T
Teo was not afraid of the stones. You could hear them coming; they made a noise like a sheet being torn, and you lay down. What he minded was the quiet before it got light. He'd found a place behind the third merlon where he could see right down into their camp, with the cook fires and the striped tent. There were sausages. He was almost certain that they were sausages.

A man came out of the striped tent in a long gold coat. He looked straight up.

{G>T|"You there! Boy! Is that old fox Halloran still alive?"}

{T>G|"Yes, and he's going to kill you,"} Teo shouted.

{G>T|"He's been going to kill me for twenty years. He burnt my ships at Orme; tell him that I haven't forgotten it. Tell him I mean to nail his ears to that gate."} The man in gold seemed quite cheerful. {G>T|"Would you like a sausage?"}

It was the hardest thing he had ever done.

{T>G|"No,"} said Teo.

* * *

§ third past H
{T>H|"And he'll nail them to the gate, sir,"} the child finished, breathless, {T>H|"and I said no to the sausage."}

Halloran looked at him gravely across the table. He was thinking about Orme. He had been a young man there, and very sure of himself; there had been a brother of the prince's aboard the second ship, and it was not true that he hadn't known it.

{H>T|"That was well done,"} he said. {H>T|"I couldn't have."}

{Y>T|"Teo,"} said Ysolde from the door in a terrible voice. {Y>T|"Where have you been?"}

{T>Y|"Nowhere, Mama."}

{H>Y|"He has been carrying out a parley,"} the commander told her. {H>Y|"Put him down for a man's ration. And Fenn, put me down for a boy's; I find I've lost my appetite."}

She opened the book. He saw her write it, and rule the line beneath it, and stop, and look at him over the top of the child's head.

{Y>H|"Ten days and a half,"} said the quartermaster.
