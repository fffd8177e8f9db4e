title: The Wet Summer
cast: N = Nora Quill / Nora, Norrie / she, narrator
cast: E = Edmund / Ned / he
cast: A = Aunt Dulcie / Dulcie, Aunt / she
rel: N family E
rel: N family A
rel: E family A
fandom: none
---
§ first past N
3 July

It rained. Aunt Dulcie says that it has rained every summer since she was a girl, and that it is good for the character. I said that in that case mine must be nearly finished, and she gave me the silver to polish.

Edmund came in at four with a frog.

{E>N|"Don't tell Aunt,"} he said.

{N>E|"Where are you going to keep it?"}

{E>N|"I thought your hat-box, Norrie."}

I told my brother what I thought of that. It is in the hat-box now. I have called it Bishop.

§ first past N
4 July

It rained until tea. At tea there was an Incident. I shall put it down exactly.

{A>E|"Edmund,"} said Aunt Dulcie, {A>E|"what is that noise?"}

{E>A|"What noise, Aunt?"}

{A>E|"That noise. Like a gate."}

{N>A|"It's the pipes,"} I said.

{A>N|"The pipes,"} said my aunt, {A>N|"do not usually come downstairs."}

I turned round. Bishop was on the third stair from the bottom. He had something of mine on his head; I think that it was a rosette. He looked at us, and he jumped, and he landed in the butter.

I have never seen anybody move so fast as Aunt Dulcie. I thought that she would scream. She put the tea-cosy over the butter dish, quite calmly, and folded her hands on the top of it.

{A>N|"Nora,"} she said, {A>N|"Ned. I had one called Archdeacon."}

§ first past N
5 July

Fine! Went out with E. and Aunt D. to look for newts. She has waders. I believe that I have misjudged her, and I shall tell her so, but not until I have seen how she is in the dry.

§ first past N
9 July

I have seen her in the dry. She is exactly the same, only with less hat.

The matter of Bishop came up again at breakfast, because Mrs. Tibbs gave notice. She says that she has cooked for three archdeacons in her time and never had one in the butter.

{A>N|"You had better explain,"} said Aunt Dulcie to me, {A>N|"that it was the other kind."}

{N>A|"I don't think that it will help, Aunt."}

{E>N|"Let me do it,"} said Edmund. {E>N|"She likes me. I eat."}

He went down to the kitchen and was gone for half an hour. We could hear nothing. My aunt read the whole of the births and most of the marriages with the paper upside down. When he came up again he had jam on his collar, and Mrs. Tibbs was staying.

{A>E|"What did you say to her?"}

{E>A|"I said that we were putting him in the pond, and would she like to come."}

§ first past N
10 July

So we all went, in a procession. Ned carried the hat-box. Mrs. Tibbs wore her chapel gloves. It had begun to rain again, but only as if it did not mean it.

{N>E|"Do you want to say something?"} I asked my brother, on the bank.

{E>N|"Not much. You do it, Norrie. You found his name."}

I could not think of anything. I took off the lid. Bishop sat and looked at us for the length of a short prayer, and then he went, all in one long green leap, and left nothing behind him but rings.

Aunt Dulcie blew her nose. She says it is the damp. She has asked us for August as well.
