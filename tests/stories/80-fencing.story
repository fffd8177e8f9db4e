title: Right of Way
cast: K = Katya Orlov / Katya, Orlov / she
cast: S = Simone Achterhuis / Simone / she
cast: B = Maestro Bellini / Bellini, the Maestro / he
cast: N = Nils / - / he
rel: K enemies S
rel: B mentor K
rel: B mentor S
rel: K friends N
adv: violence mentioned
fandom: none
---
§ third past K
{S>K|"You parry like a waiter with a tray,"} said Simone, and took off her mask so that everybody could see her smile.

Katya did not answer. Her wrist hurt. It was fifteen touches to nine, and eight of the fifteen had gone through the same hole in her guard; she had known it was there, and so had Simone. They had fenced each other since they were eleven years old and had never once shaken hands as though they meant it.

{S>K|"Nothing to say? You had plenty to say to the judges in Lyon."}

{K>S|"You stepped off the piste in Lyon."}

{S>K|"And you told on me, like a little girl."} Simone's eyes had gone narrow. {S>K|"I have not forgotten it. I'm going to take Madrid from you, Orlov. And then I'll take Rome."}

{B|"Ladies,"} said Maestro Bellini, {B|"salute."}

They saluted. It was done so fast that the blades whistled.

{B>S|"Simone, you may go. Think about your back foot. Orlov, you will stay behind."} The old man waited until the door had shut. Then he took a foil from the wall, bent it, put it back, and took another. {B>K|"En garde. Slowly. Show me the fourth."}

She showed him. He touched her on the shoulder through the hole.

{B>K|"Again. You see it now?"}

{K>B|"I drop my elbow."}

{B>K|"Why do you drop your elbow?"}

She thought about it honestly. {K>B|"Because I'm looking at her face,"} said Katya.

{B>K|"So. Look at the hand. The face is there to lie to you."} They did it again, forty times or more, until the light had gone out of the high windows and her sleeve was wet. She hated every one of them; by the last, the elbow stayed up by itself. {B>K|"Good,"} he said. {B>K|"Go home. I am too old for you."}

§ third past N
Nils had kept her some soup. He was sitting on the kitchen table in his socks, since the chairs were all drying, and he could tell by how she shut the door what sort of day it had been.

{N>K|"Her again?"}

{K>N|"She says I'm a waiter."}

{N>K|"You'd be a terrible waiter. You'd stab people."} He ladled. He had shared this flat with Katya for two winters, and in all of that time she had lost her temper with him once, over a cactus. {N>K|"Do you want to be cheered up, or do you want me to be angry as well?"}

{K>N|"Angry."}

{N>K|"That woman,"} said Nils, waving the ladle, {N>K|"is a viper, and her hair is stupid, and I hope that all of her laces break in Madrid."}

She began to laugh, in spite of herself, with her forehead down on the oilcloth. He thought that she looked about twelve. He pushed the bread across, and picked the carrots out of her bowl because she never ate them, and asked her nothing else.
