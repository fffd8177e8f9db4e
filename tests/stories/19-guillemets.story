title: La Table Neuf
cast: A = Amélie Fournier / Amélie, Mademoiselle Fournier / she
cast: J = Julien / - / he
cast: C = Chef Marchand / Marchand, Chef / he
rel: A romantic J
rel: C mentor A
rel: A colleagues C
fandom: none
---
§ third past A
« {C>A|Table nine has sent it back}, » said Chef Marchand.

Amélie put down the spoon. Nobody had sent anything back in a year. There were nine people in the kitchen, and eight of them discovered that they had something to scrub.

« {A>C|What does he say is wrong with it?} » she asked.

« {C>A|He says that there is nothing wrong with it.} »

« {A>C|Then why—} »

« {C>A|He says that it is exactly as good as it was last week}, » Marchand said, in the voice of a man reading out a sentence, « {C>A|and that he had hoped that it would be better. Who is he, Amélie? Do you know him?} »

She looked through the glass of the door. At table nine there was a young man with a book propped against the water jug. He had ink on his cuff. She had never seen him before in her life, and she hated him already.

« {A>C|No}, » she said. « {A>C|But give me the plate.} »

She made it again. She made it with less butter, and then with more. She made it with the lemon that she had been saving for her own supper. Chef Marchand, who had taught her to hold a knife, and who had not once in eleven years told her that anything was good, stood at her shoulder, breathing.

« {C>A|The lemon is a risk}, » he remarked.

« {A>C|Yes, Chef.} »

« {C>A|I would not have thought of it.} »

It was such a strange thing for him to say that she almost dropped the pan.

* * *

§ third past J
Julien had not meant to insult anyone. He had been trying, for three Tuesdays, to think of some way to make the cook come out.

He had seen her only once, in September, through the door as it swung; a small person with burnt wrists, tasting something, with her eyes closed and an expression of such attention that he had forgotten to turn the page. He had read the same page ever since.

The door swung. She was coming straight towards him with a plate in her hand, and she looked like a storm over a very small sea.

« {A>J|Monsieur is disappointed in us}, » she said.

« {J>A|No! That is—} » He stood up. The book fell into the water. « {J>A|I didn't mean it as a complaint, mademoiselle.} »

« {A>J|How did you mean it?} »

He felt himself turn red. He wished that he were a braver man, or a better liar. « {J>A|As an invitation}, » said Julien miserably.

There was a very long silence. Behind the glass of the kitchen door he could see nine white hats, one above the other.

« {A>J|Eat}, » said the cook. She set down the plate, and then, since there was an empty chair, and since she had been on her feet for ten hours, she sat in it. « {A>J|Before it gets cold. And take your book out of the jug.} »

He ate. It tasted of lemon. He closed his eyes, because it seemed only right, and when he opened them again she was watching his face as he had once watched hers.

« {A>J|Well?} » asked Amélie Fournier.

« {J>A|It's better than last week}, » he told her.
