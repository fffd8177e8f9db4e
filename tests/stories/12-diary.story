title: The Wet Summer
cast: N = Nora Quill / Nora, Norrie / she, narrator
cast: E = Edmund / Ned / he
cast: A = Aunt Dulcie / Dulcie, Aunt / she
rel: N family E
rel: N family A
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
