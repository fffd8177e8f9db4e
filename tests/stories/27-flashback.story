title: The Blue Coat
cast: N = Nell Harker / Nell, Harker / she
cast: T = Tobias / Toby / he
cast: M = Mother Anselm / Anselm / she
rel: N family T
adv: death mentioned
adv: child-in-danger mentioned
fandom: none
---
§ third past N
The coat was in the bottom of the trunk, under the camphor. Nell had known that it would be there, and all the same she sat back on her heels when she saw the blue of it, and could not for a moment put out her hand.

{M>N|"Is that the one?"} asked Mother Anselm.

{N>M|"That's the one."}

{M>N|"It's very small."}

{N>M|"He was six,"} said Nell.

The old nun lowered herself on to the window seat. She had been a stout young woman with a lantern, once, and she had opened a door in the rain. She was ninety now. {M>N|"You've never told me,"} she said, {M>N|"how you got him so far. I did not like to ask. There were so many of you that winter."}

Nell took the coat on her knees. There were still burrs in the hem.

⟦first past N|I carried him to the ford. After that he walked, because I told him that there was a horse on the other side. I told him that it was white. I had the coat buttoned over the both of us and I could feel his heart going against my back like a mouse's, and I kept on talking; I said that it had a silver bridle, I said that it was only round the next bend, and I was ten years old and I did not believe in anything, but by the time it was getting light I had begun to look for that horse myself.⟧

{N>M|"I lied to him,"} she said. {N>M|"All the way. That's how."}

{M>N|"Ah,"} said Mother Anselm.

{N>M|"He has never let me forget it. He still asks me where it is."}

There were feet on the stairs, heavy ones, two at a time. Tobias had to bend his head to get in at the door. He was a grandfather, and he had come in a motor car, and he saw what his sister had in her lap and stopped where he was.

{T>N|"Is that mine?"} he said.

{N>T|"It won't fit you, Toby."}

{M>T|"Sit down, child, before you go through the floor,"} said the nun.

{T>M|"Which of us do you mean, Mother?"}

{M>T|"Whichever is the heavier."}

He sat on the trunk, and it creaked under him. He had brought the smell of rain in with him, and of petrol. It was odd, thought Nell, how he always took the seat nearest to the door. He had done it all his life: in church, at weddings, at his own table with his own children round it. She had never asked him why. She had supposed that she knew.

{T>N|"Well, give it here,"} said Tobias. {T>N|"You can't keep hold of it for ever."}

He took it from her. He held it up to the window by its shoulders, and the light came through the elbows. Nell watched his face. She thought that he would make a joke; he had made a joke of it for sixty years, and she had been grateful for every one.

{T>M|"There was a white horse,"} he told the nun. {T>M|"Did she say? I never saw it, but I heard it. All that night. It was just ahead of us."}

{N>T|"There wasn't any horse,"} said Nell.

{T>N|"Nell,"} said her brother gently, {T>N|"I held on to its tail."}
